package dev.migrations.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

import dev.migrations.build.Experiment;
import dev.migrations.execution.LockMode;
import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.process.JavaProcess;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Processes that are killed while they hold the lock, each at a moment of its own; the
 * one that goes on may be killed as well.
 */
@PostgresTest
@Experiment
class KilledRunsTests {

	private static final int KILLS = Experiment.Share.of(100);

	private static final int MOST_IN_A_ROW = 3;

	private final Random random = Experiment.Share.random("kill -9");

	private final Map<String, Integer> leftovers = new TreeMap<>();

	private JavaProcess next = UpgradeProgram.start();

	private Duration length = Duration.ZERO;

	@Test
	void leaveNothingThatTheNextStartDoesNotPutInOrder(TestDatabase undisturbed) {
		try {
			measure(undisturbed);
			List<String> expected = Aftermath.describe(undisturbed);
			for (int kills = 0; kills < KILLS;) {
				try (TestDatabase database = PostgresServer.shared().createDatabase()) {
					LockMode mode = (this.random.nextInt(5) == 0) ? LockMode.TABLE : LockMode.AUTO;
					kills += kill(database, mode, Math.min(KILLS - kills, 1 + this.random.nextInt(MOST_IN_A_ROW)));
					goOn(database, mode);
					Aftermath.assertAsIfNothingHadHappened(database, expected);
				}
			}
		}
		finally {
			this.next.close();
		}
		System.out.printf("Killed %d processes, which left %s%n", KILLS, this.leftovers);
	}

	private void measure(TestDatabase database) {
		try (BusyReader reader = BusyReader.of(database); JavaProcess program = take()) {
			UpgradeProgram.run(program, database.url(), LockMode.AUTO);
			program.awaitOutput("Migrations: database at");
			long start = System.nanoTime();
			assertThat(program.awaitEnd()).as(program.output()).isZero();
			this.length = Duration.ofNanos(System.nanoTime() - start);
		}
	}

	private int kill(TestDatabase database, LockMode mode, int most) {
		int kills = 0;
		try (BusyReader reader = BusyReader.of(database)) {
			while (kills < most) {
				try (JavaProcess holder = take()) {
					UpgradeProgram.run(holder, database.url(), mode);
					holder.awaitOutput("Migrations: database at");
					LockSupport.parkNanos((long) (this.random.nextDouble() * this.length.toNanos()));
					holder.kill();
					if (holder.awaitEnd() == 0) {
						break;
					}
				}
				kills++;
				this.leftovers.merge(Aftermath.leftovers(database), 1, Integer::sum);
			}
		}
		return kills;
	}

	private void goOn(TestDatabase database, LockMode mode) {
		try (JavaProcess other = take()) {
			UpgradeProgram.run(other, database.url(), mode);
			assertThat(other.awaitEnd()).as(other.output()).isZero();
		}
	}

	/** The next one gets ready meanwhile. */
	private JavaProcess take() {
		JavaProcess taken = this.next;
		this.next = UpgradeProgram.start();
		return taken;
	}

}
