package dev.migrations.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

import dev.migrations.build.Experiment;
import dev.migrations.execution.LockMode;
import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.StoppableServer;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs that lose their connection, each at a moment of its own; the one that goes on may
 * lose it as well.
 */
@Experiment
class CutRunsTests {

	private static final int CUTS = Experiment.Share.of(50);

	private static final int MOST_IN_A_ROW = 3;

	private final Map<String, Integer> leftovers = new TreeMap<>();

	@Test
	void whoseBackendIsTerminatedAreGoneOnWith() {
		Random random = Experiment.Share.random("pg_terminate_backend");
		cut(PostgresServer.shared(), random, (database) -> database.query("""
				select count(pg_terminate_backend(pid)) from pg_stat_activity
				where datname = current_database() and pid <> pg_backend_pid()"""));
		System.out.printf("Terminated %d runs, which left %s%n", CUTS, this.leftovers);
	}

	@Test
	void whoseServerIsStoppedHardAndStartedAgainAreGoneOnWith() {
		Random random = Experiment.Share.random("pg_ctl restart -m immediate");
		try (StoppableServer server = StoppableServer.start()) {
			cut(server.server(), random, (database) -> server.crash());
		}
		System.out.printf("Stopped the server %d times, which left %s%n", CUTS, this.leftovers);
	}

	private void cut(PostgresServer server, Random random, Harm harm) {
		List<String> expected;
		Duration length = Duration.ZERO;
		try (TestDatabase undisturbed = server.createDatabase()) {
			for (int i = 0; i < 2; i++) {
				undisturbed.execute("drop schema public cascade; create schema public");
				try (BusyReader reader = BusyReader.of(undisturbed)) {
					long start = System.nanoTime();
					WorstDay.migrations(undisturbed.dataSource(), LockMode.AUTO).upgrade();
					length = Duration.ofNanos(System.nanoTime() - start);
				}
			}
			expected = Aftermath.describe(undisturbed);
		}
		for (int cuts = 0; cuts < CUTS;) {
			try (TestDatabase database = server.createDatabase()) {
				LockMode mode = (random.nextInt(5) == 0) ? LockMode.TABLE : LockMode.AUTO;
				int most = Math.min(CUTS - cuts, 1 + random.nextInt(MOST_IN_A_ROW));
				cuts += cut(database, mode, most, random, length, harm);
				WorstDay.migrations(database.dataSource(), mode).upgrade();
				Aftermath.assertAsIfNothingHadHappened(database, expected);
			}
		}
	}

	private int cut(TestDatabase database, LockMode mode, int most, Random random, Duration length, Harm harm) {
		int cuts = 0;
		try (BusyReader reader = BusyReader.of(database)) {
			while (cuts < most) {
				CompletableFuture<Void> run = CompletableFuture
					.runAsync(() -> WorstDay.migrations(database.dataSource(), mode).upgrade());
				LockSupport.parkNanos((long) (random.nextDouble() * length.toNanos()));
				harm.to(database);
				Throwable failure = run.handle((done, error) -> error).join();
				if (failure == null) {
					break;
				}
				assertThat(failure).isInstanceOf(CompletionException.class)
					.hasCauseInstanceOf(MigrationsException.class);
				cuts++;
				this.leftovers.merge(Aftermath.leftovers(database), 1, Integer::sum);
			}
		}
		return cuts;
	}

	@FunctionalInterface
	private interface Harm {

		void to(TestDatabase database);

	}

}
