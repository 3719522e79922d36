package dev.migrations.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.build.Experiment;
import dev.migrations.postgres.PgBouncer;
import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole services that start at once, or die while others wait for them.
 */
@PostgresTest
@Experiment
class ReplicasTests {

	private static final Duration PATIENCE = Duration.ofSeconds(180);

	private static final List<String> MODES = List.of("auto", "transaction", "table");

	@Test
	void thatStartAtOnceRunEachRevisionOnceAndAreAllReady(TestDatabase database, @TempDir Path folder) {
		for (int i = 0; i < 19; i++) {
			revision(folder, i, "create table t%d (id int)".formatted(i));
		}
		revision(folder, 19, "create index concurrently i on t7 (id)");
		assertAllEndWell(ServiceProcess.start(Math.max(3, Experiment.Share.of(8)), database.url(), folder));
		assertThat(database.query("select count(*) || ' ' || count(distinct revision) from migrations_history"))
			.isEqualTo("20 20");
		assertThat(database.query("select indisvalid from pg_index where indexrelid = 'i'::regclass")).isEqualTo("t");
	}

	@Test
	@RequiresProgram("pgbouncer")
	void thatStartAtOnceThroughATransactionPoolerRunEachRevisionOnce(TestDatabase database, @TempDir Path folder) {
		for (int i = 0; i < 20; i++) {
			revision(folder, i, "create table t%d (id int)".formatted(i));
		}
		try (PgBouncer pooler = PgBouncer.perTransaction(database, 20)) {
			assertAllEndWell(ServiceProcess.start(Math.max(2, Experiment.Share.of(4)), pooler.url(), folder));
			assertThat(database.query("""
					select count(*) from pg_locks where locktype = 'advisory'
					and database = (select oid from pg_database where datname = current_database())""")).isEqualTo("0");
		}
		assertThat(database.query("select count(*) || ' ' || count(distinct revision) from migrations_history"))
			.isEqualTo("20 20");
	}

	@Test
	void waitForTheOneThatRunsALongRevision(TestDatabase database, @TempDir Path folder) {
		revision(folder, 0, "select pg_sleep(%d)".formatted(Experiment.Share.of(75)));
		assertAllEndWell(ServiceProcess.start(3, database.url(), folder));
		assertThat(database.query("select outcome from migrations_history")).isEqualTo("applied");
	}

	/**
	 * PostgreSQL would go on sleeping for its dead client, and keep the lock, if it did
	 * not look.
	 */
	@Test
	void takeOverFromOneThatWasKilled(@TempDir Path folder) {
		revision(folder, 0,
				"select pg_sleep(case when to_regclass('gate.closed') is null then 0 else 600 end); create table t0 (id int)");
		List<TestDatabase> databases = MODES.stream().map((mode) -> PostgresServer.shared().createDatabase()).toList();
		databases.forEach((database) -> database.execute("create schema gate; create table gate.closed (id int)"));
		List<JavaProcess> holders = start(databases, folder);
		databases.forEach((database) -> database.await(
				"select count(*) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()",
				"1", PATIENCE));
		holders.forEach(JavaProcess::close);
		databases.forEach((database) -> database.execute("drop table gate.closed"));
		long start = System.nanoTime();
		assertAllEndWell(start(databases, folder));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
		for (TestDatabase database : databases) {
			assertThat(database.query("select outcome from migrations_history")).isEqualTo("applied");
			database.close();
		}
	}

	/** One in each mode, each on a database of its own. */
	private static List<JavaProcess> start(List<TestDatabase> databases, Path folder) {
		List<JavaProcess> services = new ArrayList<>();
		for (int i = 0; i < MODES.size(); i++) {
			services.add(ServiceProcess.start(databases.get(i).url(), folder, "--migrations.lock.mode=" + MODES.get(i),
					"--migrations.lock.lease=3s"));
		}
		return services;
	}

	private static void assertAllEndWell(List<JavaProcess> services) {
		try {
			services.forEach((service) -> assertThat(service.awaitEnd(PATIENCE)).as(service.output()).isZero());
		}
		finally {
			services.forEach(JavaProcess::close);
		}
	}

	private static void revision(Path folder, int number, String upgrade) {
		try {
			Files.writeString(folder.resolve("r%d.sql".formatted(number)), """
					-- Revision ID: r%d
					-- Revises: %s

					-- migrate: upgrade
					%s;
					""".formatted(number, (number == 0) ? "" : "r" + (number - 1), upgrade));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
