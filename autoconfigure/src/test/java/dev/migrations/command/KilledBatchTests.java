package dev.migrations.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

import dev.migrations.build.Experiment;
import dev.migrations.migration.Migration;
import dev.migrations.migration.Operations;
import dev.migrations.migration.Revision;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.process.JavaProcess;
import dev.migrations.process.ServiceJar;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A walk over a million rows whose process is killed again and again.
 */
@PostgresTest
@Experiment
class KilledBatchTests {

	private static final int ROWS = Experiment.Share.of(1_000_000);

	private static final int KILLS = Experiment.Share.isWhole() ? 10 : 2;

	private static final List<String> LIBRARIES = List.of("spring-beans", "spring-core", "spring-jdbc", "spring-tx",
			"postgresql-42", "commons-logging", "jspecify");

	/** A trigger counts how often each row is changed. */
	private static final String TABLE = """
			create table item (id bigint primary key, done boolean not null default false, changes int not null default 0);
			insert into item (id) select i * 3 from generate_series(1, %d) i;
			create function count_changes() returns trigger language plpgsql as $$
			begin
			new.changes = old.changes + 1;
			return new;
			end $$;
			create trigger count_changes before update on item for each row execute function count_changes()""";

	@Test
	void losesAndRepeatsNothing(TestDatabase database) {
		MigrationsFixture.on(database).of(revisions()).upgrade("a");
		Random random = Experiment.Share.random("kill -9 in a walk");
		int killed = 0;
		while (killed < KILLS) {
			try (JavaProcess process = start(database)) {
				long before = done(database);
				while (done(database) <= before) {
					LockSupport.parkNanos(1_000_000);
				}
				LockSupport.parkNanos(random.nextInt(200) * 1_000_000L);
				process.kill();
				if (process.awaitEnd() == 0) {
					break;
				}
			}
			killed++;
		}
		String left = database.query("select count(*) from item where not done");
		assertThat(killed).isPositive();
		assertThat(left).isNotEqualTo("0");
		try (JavaProcess process = start(database)) {
			assertThat(process.awaitEnd()).as(process.output()).isZero();
		}
		assertThat(database.query("select count(*) || ' ' || min(changes) || ' ' || max(changes) from item where done"))
			.isEqualTo(ROWS + " 1 1");
		assertThat(database.query(
				"select version_num || ' ' || (select count(*) from migrations_progress) " + "from migrations_version"))
			.isEqualTo("b 0");
		System.out.printf("Killed %d processes in a walk over %d rows, with %s rows left%n", killed, ROWS, left);
	}

	private static long done(TestDatabase database) {
		return Long
			.parseLong(database.query("select coalesce(sum((cursor ->> 'rows')::bigint), 0) from migrations_progress"));
	}

	private static JavaProcess start(TestDatabase database) {
		JavaProcess process = JavaProcess.start(
				List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", ServiceJar.classPath(LIBRARIES)),
				Program.class);
		process.send(database.url() + "\n");
		return process;
	}

	private static Revisions revisions() {
		return Revisions.none().with("a", "", TABLE.formatted(ROWS), "drop table item").java(new Walk());
	}

	/**
	 * Walks over the rows.
	 */
	@Revision(id = "b", revises = "a")
	static class Walk implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.batch("item", (batch) -> batch.key("id").size(500).update("done = true"));
		}

	}

	/**
	 * A process that can be killed.
	 */
	static final class Program {

		private Program() {
		}

		public static void main(String[] args) throws IOException {
			BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
			MigrationsFixture.on(new DriverManagerDataSource(in.readLine())).of(revisions()).upgrade();
		}

	}

}
