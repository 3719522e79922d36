package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients go on working with a table while a revision that needs it for itself waits
 * behind a long reader. A build runs a share of the experiment, the profile
 * {@code endurance} all of it.
 */
@PostgresTest
@Timeout(120)
class BusyTableTests {

	private static final double SHARE = Double.parseDouble(System.getProperty("experiments.share", "0.1"));

	private static final int CLIENTS = 4;

	private static final Duration GRACE = Duration.ofMillis(500);

	/** All of it: a reader of 30 s, and a lock timeout of 3 s. */
	private static final Duration READING = Duration.ofMillis((long) (30_000 * SHARE));

	private static final Duration LOCK_TIMEOUT = Duration.ofMillis((long) (3_000 * SHARE));

	private static final String ALTER = "alter table busy add name text";

	@Test
	void noClientWaitsMuchLongerThanTheLockTimeout(TestDatabase database) throws SQLException {
		database.execute("create table busy (id int primary key, n int not null); "
				+ "insert into busy select i, 0 from generate_series(1, 100) i");
		Migrations migrations = MigrationsFixture.on(database)
			.baseline("a")
			.lockTimeout(LOCK_TIMEOUT)
			.lockRetries(100)
			.of(Revisions.none().with("a", "", "", "").with("b", "a", ALTER, ""));
		AtomicBoolean ended = new AtomicBoolean();
		List<CompletableFuture<Duration>> clients = new ArrayList<>();
		CompletableFuture<Void> upgrade;
		try (Connection reader = database.connect(); Statement reading = reader.createStatement()) {
			reader.setAutoCommit(false);
			reading.execute("select count(*) from busy");
			for (int i = 0; i < CLIENTS; i++) {
				clients.add(CompletableFuture.supplyAsync(() -> work(database, ended)));
			}
			upgrade = CompletableFuture.runAsync(migrations::upgrade);
			database
				.await("select count(*) > 0 from pg_locks where relation = 'busy'::regclass and not granted and mode = "
						+ "'AccessExclusiveLock'", "t", Duration.ofSeconds(30));
			reading.execute("select pg_sleep(%s)".formatted(READING.toMillis() / 1000.0));
			assertThat(upgrade).isNotDone();
		}
		upgrade.join();
		ended.set(true);
		assertThat(database.query("select version_num from migrations_version")).isEqualTo("b");
		List<Duration> longest = clients.stream().map(CompletableFuture::join).toList();
		assertThat(longest).allSatisfy((one) -> assertThat(one).isLessThan(LOCK_TIMEOUT.plus(GRACE)))
			// Otherwise nobody would have been in anybody's way.
			.anySatisfy((one) -> assertThat(one).isGreaterThan(LOCK_TIMEOUT.dividedBy(2)));
	}

	/** How long the longest statement took of a client that reads and writes. */
	private static Duration work(TestDatabase database, AtomicBoolean ended) {
		Duration longest = Duration.ZERO;
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			for (int i = 0; !ended.get(); i++) {
				long start = System.nanoTime();
				statement.execute("update busy set n = n + 1 where id = " + (1 + i % 100));
				longest = longer(longest, start);
				start = System.nanoTime();
				statement.execute("select n from busy where id = " + (1 + i % 100));
				longest = longer(longest, start);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return longest;
	}

	private static Duration longer(Duration longest, long start) {
		Duration taken = Duration.ofNanos(System.nanoTime() - start);
		return (taken.compareTo(longest) > 0) ? taken : longest;
	}

}
