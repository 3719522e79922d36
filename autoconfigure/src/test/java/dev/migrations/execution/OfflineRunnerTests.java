package dev.migrations.execution;

import java.time.Duration;
import java.util.TimeZone;
import java.util.TreeSet;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.Revisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A script names the time zone of its machine as PostgreSQL names it.
 */
@PostgresTest
class OfflineRunnerTests {

	@ParameterizedTest
	@ValueSource(strings = { "UTC", "Etc/UTC", "GMT", "Europe/Berlin", "GMT+05:30", "GMT-08:00" })
	void namesTheTimeZoneSoThatItsHoursAreTheSame(String zone, TestDatabase database) {
		TimeZone timeZone = TimeZone.getTimeZone(zone);
		RevisionScripts scripts = Revisions.tables("a1").load();
		StringBuilder script = new StringBuilder();
		new OfflineRunner(scripts,
				new ManagedSchema(new DriverManagerDataSource(), null, ManagedSchema.VERSION_TABLE,
						ManagedSchema.HISTORY_TABLE),
				new RunSettings("test", null, "here", Duration.ZERO), RunOptions.NONE, timeZone)
			.write(new ToHead(scripts), OfflineStart.NOTHING, new TreeSet<>(), script);
		String name = script.toString().replaceFirst("(?s).*set timezone = '(.*?)'.*", "$1");
		assertThat(database
			.query("select extract(epoch from timestamp '1970-01-02 00:00' at time zone '%s')::int".formatted(name)))
			.isEqualTo(String.valueOf(24 * 60 * 60 - timeZone.getOffset(0) / 1000));
	}

	private record ToHead(RevisionScripts scripts) implements RunRequest {

		@Override
		public RunPlan plan(DatabaseState state) {
			return new RunPlan(null, this.scripts.graph().upgrade(RevisionTarget.parse("head"), state.rows()));
		}

		@Override
		public void announce(DatabaseState state, RunPlan plan) {
		}

	}

}
