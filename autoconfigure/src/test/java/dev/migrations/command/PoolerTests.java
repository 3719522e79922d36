package dev.migrations.command;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.build.Experiment;
import dev.migrations.execution.LockMode;
import dev.migrations.postgres.PgBouncer;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of a run that is told the address of a pooler.
 */
@PostgresTest
@Timeout(60)
@RequiresProgram("pgbouncer")
@Experiment
class PoolerTests {

	private static final String LOG = "select direction || ' ' || revision || ' ' || outcome from migrations_history order by id";

	private static final String TABLES = "select tablename from pg_tables where schemaname = 'public' order by 1";

	private static final String LOCKS = """
			select count(*) from pg_locks where locktype = 'advisory'
			and database = (select oid from pg_database where datname = current_database())""";

	private static final Revisions PLAIN = Revisions.tables("a", "b", "c");

	private static final Revisions CONCURRENT = Revisions.tables("a")
		.with("b", "a", "create index concurrently i on a (id)", "drop index concurrently i");

	@Test
	void makesTheRunOneTransactionWhereThePoolerLendsForATransaction(TestDatabase database) {
		try (PgBouncer pooler = PgBouncer.perTransaction(database, 5)) {
			assertThat(MigrationsFixture.on(pooler.dataSource()).of(PLAIN).upgrade().revisions()).hasSize(3);
		}
		assertThat(database.query(LOG)).isEqualTo("upgrade a applied\nupgrade b applied\nupgrade c applied");
		assertThat(database.query("select count(distinct xmin::text) from migrations_history")).isEqualTo("1");
	}

	@Test
	void leavesNoLockAndNoSettingWithThePooler(TestDatabase database) {
		try (PgBouncer pooler = PgBouncer.perTransaction(database, 1)) {
			String settings = settings(pooler);
			MigrationsFixture.on(pooler.dataSource()).schema("app").of(PLAIN).upgrade();
			assertThat(database.query(LOCKS)).isEqualTo("0");
			assertThat(settings(pooler)).isEqualTo(settings);
		}
	}

	private static String settings(PgBouncer pooler) {
		return pooler.query("""
				select name || '=' || setting from pg_settings where name in ('search_path', 'tcp_keepalives_idle',
				'client_connection_check_interval') order by name""");
	}

	@Test
	void refusesWhatCannotBeInATransactionBeforeAnythingRuns(TestDatabase database) {
		try (PgBouncer pooler = PgBouncer.perTransaction(database, 5)) {
			assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(MigrationsFixture.on(pooler.dataSource()).of(CONCURRENT)::upgrade)
				.withMessage("A pooler stands between us and PostgreSQL that lends its connections for one transaction "
						+ "at a time, but revision 'b' (b.sql:7) has statements that cannot run in one. "
						+ "Set 'migrations.url' to the address of PostgreSQL itself "
						+ "and leave 'migrations.lock.mode' at auto; nothing has been run.");
			assertThat(database.query(TABLES)).isEmpty();
			assertThat(database.query(LOCKS)).isEqualTo("0");
		}
	}

	@Test
	void refusesFourServicesAtOnceAndLeavesNoLock(TestDatabase database) {
		try (PgBouncer pooler = PgBouncer.perTransaction(database, 20)) {
			assertThat(atOnce(() -> MigrationsFixture.on(pooler.dataSource()).of(CONCURRENT).upgrade())).hasSize(4)
				.allSatisfy((failure) -> assertThat(failure).isInstanceOf(MigrationsException.class)
					.hasMessageContaining("Set 'migrations.url' to the address of PostgreSQL itself"));
			assertThat(database.query(TABLES)).isEmpty();
			assertThat(database.query(LOCKS)).isEqualTo("0");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SESSION", "TABLE", "NONE" })
	void refusesModesThatNeedAConnectionForTheWholeRun(LockMode mode, TestDatabase database) {
		try (PgBouncer pooler = PgBouncer.perTransaction(database, 5)) {
			assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(MigrationsFixture.on(pooler.dataSource()).lockMode(mode).of(PLAIN)::upgrade)
				.withMessageContaining("lends its connections for one transaction at a time, but 'migrations.lock.mode="
						+ mode.name().toLowerCase() + "' needs one for the whole run.");
			assertThat(database.query(TABLES)).isEmpty();
		}
	}

	@Test
	void runsEachRevisionOnceForFourServicesThroughOneThatLendsForATransaction(TestDatabase database) {
		try (PgBouncer pooler = PgBouncer.perTransaction(database, 20)) {
			upgradeAtOnce(pooler, Revisions.tables("a", "b", "c", "d", "e", "f", "g", "h"));
			assertThat(database.query(LOCKS)).isEqualTo("0");
		}
		assertThat(database.query("select string_agg(revision, '' order by id) from migrations_history"))
			.isEqualTo("abcdefgh");
	}

	@Test
	void runsEachRevisionOnceForFourServicesThroughOneThatLendsForASession(TestDatabase database) {
		try (PgBouncer pooler = PgBouncer.perSession(database, 20)) {
			upgradeAtOnce(pooler, CONCURRENT);
			assertThat(database.query(LOCKS)).isEqualTo("0");
		}
		assertThat(database.query(LOG)).isEqualTo("upgrade a applied\nupgrade b applied");
		assertThat(database.query("select indisvalid from pg_index where indexrelid = 'i'::regclass")).isEqualTo("t");
	}

	@Test
	void doesNotWaitLongForASecondConnectionThatThePoolCannotLend(TestDatabase database) {
		try (PgBouncer pooler = PgBouncer.perTransaction(database, 5); HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(pooler.url());
			pool.setMaximumPoolSize(1);
			long start = System.nanoTime();
			MigrationsFixture.on(pool).of(PLAIN).upgrade();
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
			assertThat(database.query(LOCKS)).isEqualTo("0");
			assertThat(MigrationsFixture.on(pool).of(PLAIN).upgrade().revisions()).isEmpty();
		}
	}

	/** Drivers prepare what they see often, under names that another may have used. */
	@Test
	void preparesNothingThatThePoolerWouldMixUp(TestDatabase database) {
		String[] ids = IntStream.range(0, 30).mapToObj((i) -> "r%02d".formatted(i)).toArray(String[]::new);
		try (PgBouncer pooler = PgBouncer.perTransaction(database, 1)) {
			for (int i = 0; i < 3; i++) {
				Migrations migrations = MigrationsFixture.on(pooler.dataSource()).of(Revisions.tables(ids));
				assertThat(migrations.upgrade().revisions()).hasSize(30);
				assertThat(migrations.downgrade("base").revisions()).hasSize(30);
			}
			assertThat(pooler.query("select count(*) from pg_prepared_statements")).isEqualTo("0");
		}
	}

	private static void upgradeAtOnce(PgBouncer pooler, Revisions revisions) {
		assertThat(atOnce(() -> MigrationsFixture.on(pooler.dataSource()).of(revisions).upgrade())).isEmpty();
	}

	/** What the failures of four are who do the same at once. */
	private static List<Throwable> atOnce(Runnable service) {
		List<CompletableFuture<Throwable>> services = IntStream.range(0, 4)
			.mapToObj((i) -> CompletableFuture.runAsync(service).handle((done, error) -> error))
			.toList();
		return services.stream()
			.map(CompletableFuture::join)
			.filter(Objects::nonNull)
			.map(Throwable::getCause)
			.toList();
	}

}
