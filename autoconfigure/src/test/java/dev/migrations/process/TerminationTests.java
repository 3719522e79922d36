package dev.migrations.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service does that is asked to end while it brings its schema to head.
 */
@PostgresTest
class TerminationTests {

	@Test
	void cancelsTheStatementRollsBackAndFreesEverythingWithinFiveSeconds(TestDatabase database, @TempDir Path folder)
			throws IOException {
		Files.writeString(folder.resolve("r1.sql"), """
				-- Revision ID: r1

				-- migrate: upgrade
				create table slow (id int);
				select pg_sleep(600);

				-- migrate: downgrade
				drop table slow;
				""");
		try (JavaProcess service = ServiceProcess.start(database.url(), folder)) {
			service.awaitOutput("Running upgrade  -> r1");
			awaitSleep(database);
			long start = System.nanoTime();
			service.terminate();
			service.awaitEnd();
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
			assertThat(service.output()).contains("canceling statement due to user request", "Nothing of it remains.",
					"Run it again: it goes on from what is applied.");
		}
		assertThat(database.query("select to_regclass('slow')")).isEqualTo("null");
		assertThat(database.query("select count(*) from pg_locks where locktype = 'advisory'")).isEqualTo("0");
		database.await(
				"select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
				"0", Duration.ofSeconds(5));
		assertThat(database.query("select outcome from migrations_history")).isEqualTo("failed");
	}

	private static void awaitSleep(TestDatabase database) {
		long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (database.query("select count(*) from pg_stat_activity where wait_event = 'PgSleep'").equals("0")) {
			assertThat(System.nanoTime()).isLessThan(deadline);
		}
	}

}
