package dev.migrations.command;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import dev.migrations.execution.LockHolder;
import dev.migrations.execution.LockLostException;
import dev.migrations.execution.LockMode;
import dev.migrations.execution.LockNotAcquiredException;
import dev.migrations.execution.LockRelease;
import dev.migrations.execution.LockSettings;
import dev.migrations.postgres.Gate;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How runs on one schema are kept apart by a lease.
 */
@PostgresTest
@Timeout(60)
class LeaseTests {

	private static final String LOG = "select revision || ' ' || outcome from migrations_history order by id";

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Revisions GATED = Revisions.none().with("a", "", Gate.PASS, "").with("b", "a", "", "");

	@Test
	void saysWhoseItIs(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).lockMode(LockMode.TABLE).of(GATED);
		CompletableFuture<Void> run;
		try (Gate gate = Gate.closed(database)) {
			run = CompletableFuture.runAsync(migrations::upgrade);
			gate.awaitHeldUp(1);
			LockHolder holder = Objects.requireNonNull(migrations.lock().status().holder());
			assertThat(holder.application()).isEqualTo("test-migrations/here");
			assertThat(holder.address()).isEqualTo(database.clientAddress());
			assertThat(Duration.between(holder.since(), holder.expiresAt())).isBetween(Duration.ofSeconds(30),
					Duration.ofSeconds(45));
		}
		run.join();
		assertThat(migrations.lock().status().isFree()).isTrue();
		assertThat(database.query(LOG)).isEqualTo("a applied\nb applied");
	}

	@Test
	void isNotTakenAwayInALongTransaction(TestDatabase database) {
		CompletableFuture<Void> run;
		try (Gate gate = Gate.closed(database)) {
			run = CompletableFuture
				.runAsync(MigrationsFixture.on(database).lease(Duration.ofSeconds(1)).of(GATED)::upgrade);
			gate.awaitHeldUp(1);
			database.await("select expires_at < clock_timestamp() from migrations_version_lock", "t", PATIENCE);
			assertThatExceptionOfType(LockNotAcquiredException.class)
				.isThrownBy(MigrationsFixture.on(database)
					.lease(Duration.ofSeconds(1))
					.lockWait(Duration.ZERO)
					.of(GATED)::upgrade)
				.withMessageContaining(
						"it is held by test-migrations/here (%s, since ".formatted(database.clientAddress()));
		}
		run.join();
		assertThat(database.query(LOG)).isEqualTo("a applied\nb applied");
	}

	@Test
	void isRenewedWhileAStatementRunsOutsideATransaction(TestDatabase database) {
		CompletableFuture<Void> run;
		try (Gate gate = Gate.closed(database)) {
			run = CompletableFuture
				.runAsync(MigrationsFixture.on(database).lease(Duration.ofSeconds(1)).of(gatedOutside())::upgrade);
			gate.awaitHeldUp(1);
			database.await(
					"select clock_timestamp() > acquired_at + interval '2 s' and clock_timestamp() < expires_at from migrations_version_lock",
					"t", PATIENCE);
			assertThatExceptionOfType(LockNotAcquiredException.class).isThrownBy(MigrationsFixture.on(database)
				.lease(Duration.ofSeconds(1))
				.lockWait(Duration.ZERO)
				.of(gatedOutside())::upgrade);
		}
		run.join();
		assertThat(database.query(LOG)).isEqualTo("a applied");
	}

	@Test
	void ofADeadOwnerIsTakenOverWhenItHasExpired(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).lockMode(LockMode.TABLE).of(Revisions.tables("a", "b"));
		migrations.upgrade("a");
		database.execute("update migrations_version_lock set owner = 'dead', expires_at = now() + interval '1 s'");
		migrations.upgrade();
		assertThat(database.query("select fence from migrations_version_lock")).isEqualTo("2");
		assertThat(database.query(LOG)).isEqualTo("a applied\nb applied");
	}

	@Test
	void ofADeadOwnerIsRespectedUntilItHasExpired(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database)
			.lockMode(LockMode.TABLE)
			.lockWait(Duration.ZERO)
			.of(Revisions.tables("a", "b"));
		migrations.upgrade("a");
		database.execute("update migrations_version_lock set owner = 'dead', expires_at = now() + interval '1 h'");
		assertThatExceptionOfType(LockNotAcquiredException.class).isThrownBy(migrations::upgrade);
	}

	@Test
	void isTakenThoughWhoMadeItsTableWasInterrupted(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).lockMode(LockMode.TABLE).of(Revisions.tables("a", "b"));
		migrations.upgrade("a");
		database.execute("delete from migrations_version_lock");
		migrations.upgrade();
		assertThat(database.query(LOG)).isEqualTo("a applied\nb applied");
	}

	@Test
	void thatIsLostUndoesTheTransactionInWhichItIsFound(TestDatabase database) {
		Revisions revisions = Revisions.tables("a")
			.with("b", "a", "create table b (id int); update migrations_version_lock set owner = 'thief'", "");
		assertThatExceptionOfType(LockLostException.class)
			.isThrownBy(MigrationsFixture.on(database).lockMode(LockMode.TABLE).of(revisions)::upgrade)
			.withMessageContaining("The migrations lease was lost");
		assertThat(database.query(LOG)).isEqualTo("a applied");
		assertThat(database.query("select to_regclass('b')")).isEqualTo("null");
	}

	@Test
	void thatIsLostBetweenTwoRevisionsStopsTheRun(TestDatabase database) {
		Revisions revisions = gatedOutside().with("b", "a", "create table b (id int)", "drop table b");
		CompletableFuture<Void> run;
		Migrations migrations = MigrationsFixture.on(database).lockMode(LockMode.TABLE).of(revisions);
		try (Gate gate = Gate.closed(database)) {
			run = CompletableFuture.runAsync(migrations::upgrade);
			gate.awaitHeldUp(1);
			assertThat(migrations.lock().release().released()).isTrue();
		}
		assertThat(run.handle((result, error) -> error.getCause()).join()).isInstanceOf(LockLostException.class);
		assertThat(database.query("select to_regclass('b')")).isEqualTo("null");
	}

	@Test
	void ofADeadOwnerIsReleased(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database)
			.lockMode(LockMode.TABLE)
			.lockWait(Duration.ZERO)
			.of(Revisions.tables("a", "b"));
		migrations.upgrade("a");
		database.execute("update migrations_version_lock set owner = 'dead', expires_at = now() + interval '1 h'");
		assertThat(migrations.lock().release().released()).isTrue();
		migrations.upgrade();
		assertThat(database.query(LOG)).isEqualTo("a applied\nb applied");
	}

	@Test
	void isNotReleasedUnderATransaction(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).lockMode(LockMode.TABLE).of(GATED);
		CompletableFuture<Void> run;
		try (Gate gate = Gate.closed(database)) {
			run = CompletableFuture.runAsync(migrations::upgrade);
			gate.awaitHeldUp(1);
			LockRelease release = migrations.lock().release();
			assertThat(release.released()).isFalse();
			assertThat(release.action())
				.isEqualTo("A transaction of its owner is under way: wait for its end, and try again.");
		}
		run.join();
	}

	@Test
	void thatCannotBeRenewedInTimeIsRefused() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> new LockSettings(LockMode.TABLE, Duration.ZERO, Duration.ofMillis(999)))
			.withMessage(
					"A lease of 999 ms cannot be renewed in time. Set 'migrations.lock.lease' to a second or more.");
	}

	private static Revisions gatedOutside() {
		return Revisions.none()
			.with("a", "", "-- migrate: autocommit\ndo 'begin %s; end';\n-- migrate: end\n".formatted(Gate.PASS), "");
	}

}
