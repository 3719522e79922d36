package dev.migrations.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How one waits for a lock.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class LockWaitTests {

	private static final Duration FOR_EVER = Duration.ofMillis(-1);

	@Test
	void saysEveryIntervalWhoHoldsTheLock(TestDatabase database, CapturedOutput output) throws SQLException {
		try (Connection holder = database.connect(); Statement statement = holder.createStatement()) {
			statement.execute("set application_name = 'the other one'");
			statement.execute("select pg_advisory_lock(%s)".formatted(key(database).arguments()));
			waitFor(database, FOR_EVER, 3);
		}
		assertThat(output.toString().lines().filter((line) -> line.contains("Waiting for the migrations lock")))
			.hasSize(3)
			.allMatch((line) -> line
				.matches(".* Waiting for the migrations lock since \\d+ s; it is held by the other one "
						+ "\\(pid \\d+, [0-9.]+, connected since [-0-9T:Z+]+\\), "
						+ "which runs: select pg_advisory_lock\\(.*"));
	}

	@Test
	void saysThatNobodyHoldsItWhereItWasFreeAMomentLater(TestDatabase database, CapturedOutput output)
			throws SQLException {
		waitFor(database, FOR_EVER, 1);
		assertThat(output).contains("it is held by nobody any more");
	}

	@Test
	void triesOnceWhereItIsNotToWait(TestDatabase database) {
		assertThatExceptionOfType(LockNotAcquiredException.class).isThrownBy(() -> waitFor(database, Duration.ZERO, 1))
			.withMessageStartingWith("The migrations lock was not free within 0 s; it is held by nobody any more.");
	}

	@Test
	void triesNoLongerThanItIsTold(TestDatabase database) {
		assertThatExceptionOfType(LockNotAcquiredException.class)
			.isThrownBy(() -> waitFor(database, Duration.ofMillis(300), Integer.MAX_VALUE));
	}

	private static void waitFor(TestDatabase database, Duration limit, int failures) throws SQLException {
		AtomicInteger attempts = new AtomicInteger();
		try (Session session = Session.open(managed(database)); Cancellation cancellation = new Cancellation(session)) {
			new LockWait(limit, Duration.ZERO, cancellation, new LockReader(session, tables(database), false))
				.until(() -> attempts.incrementAndGet() > failures);
		}
	}

	private static LockKey key(TestDatabase database) {
		return LockKey.of(tables(database));
	}

	private static BookkeepingTables tables(TestDatabase database) {
		return BookkeepingTables.of(managed(database), "public");
	}

	private static ManagedSchema managed(TestDatabase database) {
		return new ManagedSchema(database.dataSource(), null, ManagedSchema.VERSION_TABLE, ManagedSchema.HISTORY_TABLE);
	}

}
