package dev.migrations.command;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.execution.MigrationEvent;
import dev.migrations.execution.MigrationFailedException;
import dev.migrations.execution.MigrationListener;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What listeners are told, and that they have a part in the transaction of a step.
 */
@PostgresTest
class MigrationListenerTests {

	private static final String ROWS = "select version_num from migrations_version order by 1";

	@Test
	void tellsOfEachStepBeforeAndAfter(TestDatabase database) {
		List<String> heard = new ArrayList<>();
		Migrations migrations = listening(database, Revisions.tables("a", "b"), telling(heard));
		migrations.upgrade();
		migrations.downgrade("a");
		migrations.stamp("b");
		assertThat(heard).containsExactly("before UPGRADE a [] -> [a]", "after UPGRADE a [] -> [a]",
				"before UPGRADE b [a] -> [b]", "after UPGRADE b [a] -> [b]", "before DOWNGRADE b [b] -> [a]",
				"after DOWNGRADE b [b] -> [a]", "before STAMP - [a] -> [b]", "after STAMP - [a] -> [b]");
	}

	@Test
	void tellsTheTag(TestDatabase database) {
		List<String> tags = new ArrayList<>();
		MigrationListener listener = new MigrationListener() {
			@Override
			public void afterStep(MigrationEvent event) {
				tags.add(event.tag());
			}
		};
		listening(database, Revisions.tables("a"), listener).with((options) -> options.withTag("release 7")).upgrade();
		assertThat(tags).containsExactly("release 7");
		assertThat(database.query("select details->>'tag' from migrations_history")).isEqualTo("release 7");
	}

	@Test
	void commitsWhatAListenerWritesWithItsStep(TestDatabase database) {
		MigrationListener listener = new MigrationListener() {
			@Override
			public void afterStep(MigrationEvent event) throws SQLException {
				try (Statement statement = event.connection().createStatement()) {
					statement.execute("insert into audit values ('%s', pg_current_xact_id()::text)"
						.formatted(event.revision().id()));
				}
			}
		};
		Revisions revisions = Revisions.none()
			.with("a", "", "create table audit (step text, transaction text)", "drop table audit")
			.with("b", "a", "create table b as select pg_current_xact_id()::text as transaction", "drop table b")
			.with("c", "b", "select 1 / 0", "select 1");
		assertThatExceptionOfType(MigrationFailedException.class)
			.isThrownBy(() -> listening(database, revisions, listener).upgrade());
		assertThat(database.query("select step from audit order by 1")).isEqualTo("a\nb");
		assertThat(database.query("select count(*) from audit join b using (transaction) where step = 'b'"))
			.isEqualTo("1");
	}

	@Test
	void undoesAStepThatAListenerDoesNotWant(TestDatabase database) {
		MigrationListener listener = new MigrationListener() {
			@Override
			public void afterStep(MigrationEvent event) {
				if (event.revision().id().value().equals("b")) {
					throw new IllegalStateException("no migrations on Fridays");
				}
			}
		};
		assertThatExceptionOfType(MigrationFailedException.class)
			.isThrownBy(() -> listening(database, Revisions.tables("a", "b"), listener).upgrade())
			.withMessageMatching("""
					Upgrade to revision 'b' \\(make b\\) failed: the listener \\S+ says: no migrations on Fridays
					Nothing of it remains. Applied now: a.
					Do what the listener asks for, then run it again.""");
		assertThat(database.query(ROWS)).isEqualTo("a");
		assertThat(database.query("select to_regclass('b')")).isEqualTo("null");
		assertThat(database.query("select outcome from migrations_history where revision = 'b'")).isEqualTo("failed");
	}

	@Test
	void leavesTheVersionTableIfAListenerDoesNotWantAStamp(TestDatabase database) {
		MigrationListener listener = new MigrationListener() {
			@Override
			public void beforeStep(MigrationEvent event) {
				throw new IllegalStateException("ask first");
			}
		};
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> listening(database, Revisions.tables("a"), listener).stamp("a"))
			.withMessageContaining("says: ask first");
		assertThat(database.query(ROWS)).isEmpty();
	}

	@Test
	void tellsOnceOfARevisionThatIsMoreThanOneTransaction(TestDatabase database) {
		List<String> heard = new ArrayList<>();
		Revisions revisions = Revisions.tables("a")
			.with("b", "a", "create index concurrently a_id on a (id)", "drop index concurrently a_id");
		Migrations migrations = listening(database, revisions, telling(heard));
		migrations.upgrade("a");
		heard.clear();
		migrations.upgrade();
		assertThat(heard).containsExactly("before UPGRADE b [a] -> [b]", "after UPGRADE b [a] -> [b]");
	}

	private static Migrations listening(TestDatabase database, Revisions revisions, MigrationListener listener) {
		return MigrationsFixture.on(database).of(revisions).with((options) -> options.andListeners(List.of(listener)));
	}

	private static MigrationListener telling(List<String> heard) {
		return new MigrationListener() {
			@Override
			public void beforeStep(MigrationEvent event) {
				heard.add("before " + describe(event));
			}

			@Override
			public void afterStep(MigrationEvent event) {
				heard.add("after " + describe(event));
			}

			private String describe(MigrationEvent event) {
				return "%s %s %s -> %s".formatted(event.kind(),
						(event.revision() != null) ? event.revision().id() : "-", event.rowsBefore(),
						event.rowsAfter());
			}
		};
	}

}
