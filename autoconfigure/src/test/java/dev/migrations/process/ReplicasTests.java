package dev.migrations.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole services that start at once, or die while others wait for them.
 */
@PostgresTest
class ReplicasTests {

	private static final Duration PATIENCE = Duration.ofSeconds(180);

	private static final double SHARE = Double.parseDouble(System.getProperty("experiments.share", "0.1"));

	@Test
	void thatStartAtOnceRunEachRevisionOnceAndAreAllReady(TestDatabase database, @TempDir Path folder) {
		for (int i = 0; i < 19; i++) {
			revision(folder, i, "create table t%d (id int)".formatted(i));
		}
		revision(folder, 19, "create index concurrently i on t7 (id)");
		assertAllEndWell(start(database, folder, Math.max(3, (int) (8 * SHARE))));
		assertThat(database.query("select count(*) || ' ' || count(distinct revision) from migrations_history"))
			.isEqualTo("20 20");
		assertThat(database.query("select indisvalid from pg_index where indexrelid = 'i'::regclass")).isEqualTo("t");
	}

	@Test
	void waitForTheOneThatRunsALongRevision(TestDatabase database, @TempDir Path folder) {
		revision(folder, 0, "select pg_sleep(%s)".formatted(75 * SHARE));
		assertAllEndWell(start(database, folder, 3));
		assertThat(database.query("select outcome from migrations_history")).isEqualTo("applied");
	}

	/**
	 * PostgreSQL would go on sleeping for its dead client, and keep the lock, if it did
	 * not look.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "auto", "transaction", "table" })
	void takeOverFromOneThatWasKilled(String mode, TestDatabase database, @TempDir Path folder) {
		revision(folder, 0,
				"select pg_sleep(case when to_regclass('gate.closed') is null then 0 else 600 end); create table t0 (id int)");
		database.execute("create schema gate; create table gate.closed (id int)");
		try (JavaProcess holder = start(database, folder, "--migrations.lock.mode=" + mode,
				"--migrations.lock.lease=3s")) {
			database.await("select count(*) from pg_stat_activity where wait_event = 'PgSleep'", "1",
					Duration.ofSeconds(60));
			holder.kill();
			holder.awaitEnd();
		}
		database.execute("drop table gate.closed");
		long start = System.nanoTime();
		try (JavaProcess other = start(database, folder, "--migrations.lock.mode=" + mode)) {
			assertThat(other.awaitEnd()).as(other.output()).isZero();
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
		assertThat(database.query("select outcome from migrations_history")).isEqualTo("applied");
	}

	private static List<JavaProcess> start(TestDatabase database, Path folder, int count) {
		return IntStream.range(0, count).mapToObj((i) -> start(database, folder)).toList();
	}

	private static JavaProcess start(TestDatabase database, Path folder, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--spring.datasource.url=" + database.url(),
				"--migrations.locations=file:" + folder, "--spring.main.web-application-type=none"));
		all.addAll(List.of(arguments));
		return JavaProcess.start(SmallService.class, all.toArray(String[]::new));
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
