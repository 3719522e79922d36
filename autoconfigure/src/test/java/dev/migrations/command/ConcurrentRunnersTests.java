package dev.migrations.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.migrations.build.Experiment;
import dev.migrations.execution.LockMode;
import dev.migrations.execution.RunResult;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.script.Revisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty services that start at once on an empty database.
 */
@PostgresTest
@Experiment
class ConcurrentRunnersTests {

	private static final int RUNNERS = 50;

	private static final int REVISIONS = 20;

	@ParameterizedTest
	@EnumSource(names = { "AUTO", "TABLE" })
	void runEachRevisionOnceAndBuildTheirIndexAndAreAllReady(LockMode mode, TestDatabase database) throws Exception {
		ExecutorService services = Executors.newFixedThreadPool(RUNNERS);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<RunResult>> runs = new ArrayList<>();
			for (int i = 0; i < RUNNERS; i++) {
				runs.add(services.submit(() -> {
					start.await();
					return MigrationsFixture.on(database)
						.lockMode(mode)
						.lockWait(Duration.ofMinutes(2))
						.of(revisions())
						.upgrade();
				}));
			}
			start.countDown();
			assertThat(applied(runs)).isEqualTo(REVISIONS);
		}
		finally {
			services.shutdownNow();
		}
		assertThat(database.query("select count(*) || ' ' || count(distinct revision) from migrations_history"))
			.isEqualTo("20 20");
		assertThat(database.query("select count(*) from pg_index where not indisvalid")).isEqualTo("0");
		assertThat(database.query("select deadlocks from pg_stat_database where datname = current_database()"))
			.isEqualTo("0");
	}

	private static int applied(List<Future<RunResult>> runs) throws InterruptedException, ExecutionException {
		int applied = 0;
		for (Future<RunResult> run : runs) {
			applied += run.get().revisions().size();
		}
		return applied;
	}

	private static Revisions revisions() {
		Revisions revisions = Revisions
			.tables(IntStream.range(0, REVISIONS - 1).mapToObj((i) -> "r%02d".formatted(i)).toArray(String[]::new));
		return revisions.with("r19", "r18", "create index concurrently i on r07 (id)", "drop index concurrently i");
	}

}
