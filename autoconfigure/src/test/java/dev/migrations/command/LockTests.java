package dev.migrations.command;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32;

import dev.migrations.execution.LockHolder;
import dev.migrations.execution.LockLostException;
import dev.migrations.execution.LockMode;
import dev.migrations.execution.LockNotAcquiredException;
import dev.migrations.execution.LockRelease;
import dev.migrations.postgres.Gate;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * How runs on one schema are kept apart by advisory locks.
 */
@PostgresTest
@Timeout(60)
class LockTests {

	private static final String LOG = "select revision || ' ' || outcome from migrations_history order by id";

	private static final String TABLES = "select tablename from pg_tables where schemaname = 'public' order by 1";

	private static final Revisions GATED = Revisions.none().with("a", "", Gate.PASS, "").with("b", "a", "", "");

	private static final String SETTINGS = """
			select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in
			('application_name', 'client_connection_check_interval', 'lock_timeout', 'search_path', 'statement_timeout',
			'tcp_keepalives_count', 'tcp_keepalives_idle', 'tcp_keepalives_interval')""";

	@ParameterizedTest
	@EnumSource(names = { "AUTO", "SESSION", "TRANSACTION" })
	void saysWhoWorksOnASchema(LockMode mode, TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).lockMode(mode).of(GATED);
		CompletableFuture<Void> run;
		try (Gate gate = Gate.closed(database)) {
			run = CompletableFuture.runAsync(migrations::upgrade);
			gate.awaitHeldUp(1);
			LockHolder holder = Objects.requireNonNull(migrations.lock().status().holder());
			assertThat(holder.pid()).hasToString(database.query("select pid from pg_locks where not granted"));
			assertThat(holder.application()).isEqualTo("test-migrations/here");
			assertThat(holder.address()).isEqualTo(database.clientAddress());
			assertThat(holder.query()).isEqualTo(Gate.PASS);
			assertThat(holder.since()).isNotNull();
			assertThat(migrations.status().state()).isEqualTo(MigrationsState.RUNNING);
		}
		run.join();
		assertThat(migrations.lock().status().isFree()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "SESSION", "TRANSACTION" })
	void keepsOthersAwayByWhicheverModeTheyComeWith(LockMode mode, TestDatabase database) {
		CompletableFuture<Void> run;
		try (Gate gate = Gate.closed(database)) {
			run = CompletableFuture
				.runAsync(MigrationsFixture.on(database).lockMode(LockMode.SESSION).of(GATED)::upgrade);
			gate.awaitHeldUp(1);
			Migrations other = MigrationsFixture.on(database).lockMode(mode).lockWait(Duration.ZERO).of(GATED);
			assertThatExceptionOfType(LockNotAcquiredException.class).isThrownBy(other::upgrade)
				.withMessageContaining("it is held by test-migrations/here (pid ");
		}
		run.join();
		assertThat(database.query(LOG)).isEqualTo("a applied\nb applied");
	}

	@Test
	void waitsForNobodyInAnotherSchemaOrWithAnotherVersionTable(TestDatabase database) {
		CompletableFuture<Void> run;
		try (Gate gate = Gate.closed(database)) {
			run = CompletableFuture.runAsync(MigrationsFixture.on(database).of(GATED)::upgrade);
			gate.awaitHeldUp(1);
			MigrationsFixture.on(database).lockWait(Duration.ZERO).schema("other").of(Revisions.tables("x")).upgrade();
			MigrationsFixture.on(database)
				.lockWait(Duration.ZERO)
				.baseline("base")
				.versionTable("other_version")
				.of(Revisions.tables("y"))
				.upgrade();
		}
		run.join();
		assertThat(database.query("select string_agg(version_num, '') from (table migrations_version "
				+ "union table other_version union table other.migrations_version) v"))
			.hasSize(3);
	}

	@Test
	void makesNoTableWithoutTheLock(TestDatabase database) throws SQLException {
		try (Connection other = database.connect(); Statement statement = other.createStatement()) {
			statement.execute("select pg_advisory_lock(%d, %d)".formatted(0x4D494752, lockOf("public")));
			assertThatExceptionOfType(LockNotAcquiredException.class)
				.isThrownBy(MigrationsFixture.on(database).lockWait(Duration.ZERO).of(Revisions.tables("a"))::upgrade);
			assertThat(database.query(TABLES)).isEmpty();
		}
	}

	private static int lockOf(String schema) {
		CRC32 crc = new CRC32();
		crc.update("\"%s\".\"migrations_version\"".formatted(schema).getBytes(StandardCharsets.UTF_8));
		return (int) crc.getValue();
	}

	@Test
	void stopsBeforeTheNextRevisionWhereSomebodyElseHasTheLockNow(TestDatabase database) throws SQLException {
		assertThat(loseTheLock(database, "create table b (id int)"))
			.hasMessage("The migrations lock was lost, or a transaction pooler stands between us and PostgreSQL; "
					+ "what was about to run was not run. Set 'migrations.url' to the address of PostgreSQL itself, "
					+ "or 'migrations.lock.mode=transaction'. If there is no pooler, see who ended the lock, "
					+ "and run it again: it goes on from what is applied.");
		assertThat(database.query(LOG)).isEqualTo("a applied");
		assertThat(database.query("select to_regclass('b')")).isEqualTo("null");
	}

	@Test
	void beginsNoRevisionOutsideATransactionWhereSomebodyElseHasTheLockNow(TestDatabase database) throws SQLException {
		loseTheLock(database, "create index concurrently i on gate.gate (id)");
		assertThat(database.query("select to_regclass('gate.i')")).isEqualTo("null");
		assertThat(database.query("select count(*) from migrations_progress")).isEqualTo("0");
	}

	/** Let the first revision lose the lock to somebody else. */
	private static Throwable loseTheLock(TestDatabase database, String second) throws SQLException {
		Revisions revisions = Revisions.none()
			.with("a", "", "select pg_advisory_unlock_all(); " + Gate.PASS, "")
			.with("b", "a", second, "");
		CompletableFuture<Throwable> run;
		try (Connection other = database.connect(); Statement statement = other.createStatement()) {
			try (Gate gate = Gate.closed(database)) {
				run = CompletableFuture.supplyAsync(() -> catchThrowableOfType(LockLostException.class,
						MigrationsFixture.on(database).of(revisions)::upgrade));
				gate.awaitHeldUp(1);
				statement.execute("select pg_advisory_lock(%d, %d)".formatted(0x4D494752, lockOf("public")));
			}
			return run.join();
		}
	}

	@Test
	void takesTheLockAgainAfterAScriptThatMadeItsSessionLetGoOfIt(TestDatabase database) {
		Revisions revisions = Revisions.none()
			.with("a", "", "select pg_advisory_unlock_all()", "")
			.with("b", "a", Gate.PASS, "");
		Migrations migrations = MigrationsFixture.on(database).of(revisions);
		CompletableFuture<Void> run;
		try (Gate gate = Gate.closed(database)) {
			run = CompletableFuture.runAsync(migrations::upgrade);
			gate.awaitHeldUp(1);
			assertThat(migrations.lock().status().isFree()).isFalse();
		}
		run.join();
		assertThat(migrations.lock().status().isFree()).isTrue();
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void closesTheConnectionItselfThatDoesNotGiveTheLockBack(TestDatabase database, CapturedOutput output) {
		SingleConnectionDataSource lent = new SingleConnectionDataSource(database.url(), true);
		MigrationsFixture.on(lent).of(Revisions.none().with("a", "", "select pg_advisory_unlock_all()", "")).upgrade();
		assertThatExceptionOfType(SQLException.class).isThrownBy(lent::getConnection)
			.withMessageContaining("Connection was closed");
		assertThat(output).contains("The migrations lock could not be released");
	}

	@Test
	void tellsTheServerWhoRunsAndToLookWhetherItIsStillThere(TestDatabase database) {
		MigrationsFixture.on(database)
			.of(Revisions.none().with("a", "", "create table seen as " + SETTINGS, ""))
			.upgrade();
		assertThat(database.query("table seen"))
			.isEqualTo("application_name=test-migrations/here client_connection_check_interval=5000 "
					+ "lock_timeout=3000 search_path=\"$user\", public statement_timeout=0 tcp_keepalives_count=3 tcp_keepalives_idle=30 tcp_keepalives_interval=10");
	}

	@Test
	void putsTheSettingsOfALentConnectionBack(TestDatabase database) throws SQLException {
		SingleConnectionDataSource lent = new SingleConnectionDataSource(database.url(), true);
		try (Connection connection = lent.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("set application_name = 'pool'; set search_path = public, pg_temp; "
					+ "set lock_timeout = '7s'; set statement_timeout = '70s'");
			String before = settings(statement);
			MigrationsFixture.on(lent).schema("app").of(Revisions.tables("a")).upgrade();
			assertThat(settings(statement)).isEqualTo(before);
		}
		finally {
			lent.destroy();
		}
	}

	private static String settings(Statement statement) throws SQLException {
		try (var rows = statement.executeQuery(SETTINGS)) {
			rows.next();
			return rows.getString(1);
		}
	}

	@Test
	void keepsNothingOfARunInOneTransactionThatFails(TestDatabase database) {
		Revisions revisions = Revisions.tables("a", "b").with("c", "b", "create table b (id int)", "");
		Migrations migrations = MigrationsFixture.on(database).lockMode(LockMode.TRANSACTION).of(revisions);
		migrations.upgrade("a");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(migrations::upgrade)
			.withMessageContaining("relation \"b\" already exists")
			.withMessageContaining("Nothing of the whole run remains: it was one transaction. Applied now: a.");
		assertThat(database.query("select version_num from migrations_version")).isEqualTo("a");
		assertThat(database.query("select to_regclass('b')")).isEqualTo("null");
		assertThat(database.query(LOG)).isEqualTo("a applied\nc failed");
	}

	@Test
	void tellsTheTimesOfRevisionsInOneTransactionApart(TestDatabase database) {
		MigrationsFixture.on(database).lockMode(LockMode.TRANSACTION).of(Revisions.tables("a", "b")).upgrade();
		assertThat(database.query("select bool_and(b.started_at >= a.finished_at) from migrations_history a, "
				+ "migrations_history b where a.revision = 'a' and b.revision = 'b'"))
			.isEqualTo("t");
	}

	@Test
	void refusesWhatCannotBePartOfOneTransaction(TestDatabase database) {
		Revisions revisions = Revisions.tables("a").with("b", "a", "create index concurrently i on a (id)", "");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(MigrationsFixture.on(database).lockMode(LockMode.TRANSACTION).of(revisions)::upgrade)
			.withMessageStartingWith("'migrations.lock.mode=transaction' makes the whole run one transaction, "
					+ "but revision 'b' (b.sql:7) has statements that cannot run in one.");
		assertThat(database.query(TABLES)).isEmpty();
	}

	@Test
	void lastsWithoutALockBecauseTheVersionTableIsComparedBeforeItIsSet(TestDatabase database) {
		Revisions revisions = Revisions.tables("a").with("b", "a", Gate.PASS, "");
		Migrations migrations = MigrationsFixture.on(database).lockMode(LockMode.NONE).of(revisions);
		migrations.upgrade("a");
		CompletableFuture<Boolean> one;
		CompletableFuture<Boolean> other;
		try (Gate gate = Gate.closed(database)) {
			one = CompletableFuture.supplyAsync(() -> succeeds(migrations));
			other = CompletableFuture.supplyAsync(() -> succeeds(migrations));
			gate.awaitHeldUp(2);
		}
		assertThat(one.join()).isNotEqualTo(other.join());
		assertThat(database.query("select count(*) from gate.gate")).isEqualTo("1");
		assertThat(database.query(LOG)).isEqualTo("a applied\nb applied\nb failed");
	}

	private static boolean succeeds(Migrations migrations) {
		try {
			migrations.upgrade();
			return true;
		}
		catch (MigrationsException ex) {
			assertThat(ex).hasMessageContaining("no longer holds 'a'; somebody else changed it");
			return false;
		}
	}

	@Test
	void saysHowToEndASessionThatHoldsTheLock(TestDatabase database) {
		Migrations migrations = MigrationsFixture.on(database).of(GATED);
		CompletableFuture<Void> run;
		try (Gate gate = Gate.closed(database)) {
			run = CompletableFuture.runAsync(migrations::upgrade);
			gate.awaitHeldUp(1);
			LockRelease release = migrations.lock().release();
			assertThat(release.released()).isFalse();
			assertThat(release.action()).isEqualTo("It goes with the session that holds it. "
					+ "If that is dead, end it with 'select pg_terminate_backend(%d)'."
						.formatted(Objects.requireNonNull(release.holder()).pid()));
		}
		run.join();
		assertThat(migrations.lock().release()).isEqualTo(new LockRelease(false, null, ""));
	}

	@Test
	void pointsToLeasesWhereThereAreNoAdvisoryLocks(TestDatabase database) {
		database.execute("alter function pg_catalog.pg_try_advisory_lock(int, int) rename to gone");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(MigrationsFixture.on(database).of(Revisions.tables("a"))::upgrade)
			.withMessageStartingWith("This database has no advisory locks: ")
			.withMessageEndingWith("Set 'migrations.lock.mode=table'.");
	}

}
