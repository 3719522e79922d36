package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import dev.migrations.execution.MigrationFailedException;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * How long statements wait for others and run, and what happens when others stop a
 * revision.
 */
@PostgresTest
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class LockTimeoutTests {

	private static final Duration SHORT = Duration.ofMillis(100);

	private static final String LOG = "select revision || ' ' || outcome from migrations_history order by id";

	private static final String SEEN = "create table %s as "
			+ "select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement";

	/** Makes something, and then has to wait for whoever uses the table. */
	private static final String ALTER = "create table made_first (id int);\nalter table busy add name text";

	/**
	 * Fails as if others had stopped it, but not the second time: a sequence goes on
	 * where a transaction is rolled back.
	 */
	private static final String STOPPED_ONCE = """
			do $$ begin
			if nextval('attempts') = 1 then raise 'stopped' using errcode = '%s'; end if;
			end $$""";

	private final TestDatabase database;

	LockTimeoutTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void makeTheTable() {
		on().of(tables()).upgrade();
	}

	private MigrationsFixture on() {
		return MigrationsFixture.on(this.database);
	}

	private static Revisions tables() {
		return Revisions.none()
			.with("a", "", "create table busy (id int); create sequence attempts", "drop table busy");
	}

	@Test
	void triesARevisionAgainUntilTheTableIsFree(CapturedOutput output) throws SQLException {
		CompletableFuture<Void> run;
		try (Connection reader = reader()) {
			run = CompletableFuture.runAsync(on().lockTimeout(SHORT).of(tables().with("b", "a", ALTER, ""))::upgrade);
			awaitOutput(output, "It is tried again");
			assertThat(output.getOut().lines().filter((line) -> line.contains("tried again")).findFirst().orElseThrow())
				.containsPattern(
						"Revision 'b' \\(b.sql:8\\) was stopped: ERROR: canceling statement due to lock timeout. "
								+ "It is tried again in \\d+ ms \\(1 of 10\\); public.busy is locked by shop/pod-7 "
								+ "\\(pid %d, %s, in a transaction since [^)]+\\), which last ran: select from busy$"
									.formatted(pid(reader), this.database.clientAddress()));
		}
		run.join();
		assertThat(this.database.query(LOG)).isEqualTo("a applied\nb applied");
	}

	@Test
	void triesAStatementBetweenMarksAgain(CapturedOutput output) throws SQLException {
		CompletableFuture<Void> run;
		try (Connection reader = reader()) {
			run = CompletableFuture.runAsync(on().lockTimeout(SHORT).of(betweenMarks(""))::upgrade);
			awaitOutput(output, "It is tried again");
		}
		run.join();
		assertThat(this.database.query(LOG)).isEqualTo("a applied\nb applied");
	}

	@Test
	void leavesAStatementBetweenMarksWhatItsScriptHasSet() throws SQLException {
		try (Connection reader = reader()) {
			assertThat(failure(on().lockTimeout(Duration.ofMinutes(1))
				.lockRetries(0)
				.of(betweenMarks("set lock_timeout = '100ms';\n"))).sqlState()).isEqualTo("55P03");
		}
	}

	private static Revisions betweenMarks(String setting) {
		return tables().file("b.sql", """
				-- Revision ID: b
				-- Revises: a

				-- migrate: upgrade
				-- migrate: autocommit
				%salter table busy add name text;
				-- migrate: end

				-- migrate: downgrade
				select 1;
				""".formatted(setting));
	}

	@Test
	void givesUpAfterTheLastTryAndLeavesNothing() throws SQLException {
		try (Connection reader = reader()) {
			MigrationFailedException failure = failure(
					on().lockTimeout(SHORT).lockRetries(2).of(tables().with("b", "a", ALTER, "")));
			assertThat(failure.sqlState()).isEqualTo("55P03");
			assertThat(failure.getMessage())
				.containsPattern("\nIt was tried 3 times within [\\d.]+ s. "
						+ "public.busy is locked by shop/pod-7 \\(pid %d, [^)]+\\), which last ran: select from busy.\n"
							.formatted(pid(reader))
						+ "Nothing of it remains. Applied now: a.\n")
				.endsWith("'migrations.statement.lock-timeout' is how long a statement waits for a lock, "
						+ "'migrations.statement.lock-retries' how often the revision is tried again.");
		}
		assertThat(this.database.query("select to_regclass('made_first')")).isEqualTo("null");
		assertThat(this.database.query(LOG)).isEqualTo("a applied\nb failed");
	}

	@Test
	void triesNothingAgainWhereThatIsWanted() throws SQLException {
		try (Connection reader = reader()) {
			assertThat(failure(on().lockTimeout(SHORT).lockRetries(0).of(tables().with("b", "a", ALTER, ""))))
				.hasMessageContaining("public.busy is locked by shop/pod-7")
				.hasMessageNotContaining("It was tried");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "55P03", "40P01", "40001" })
	void triesAgainWhateverOthersAreToBlameFor(String sqlState) {
		on().of(tables().with("b", "a", STOPPED_ONCE.formatted(sqlState), "")).upgrade();
		assertThat(this.database.query(LOG)).isEqualTo("a applied\nb applied");
		assertThat(this.database.query("select last_value from attempts")).isEqualTo("2");
	}

	@Test
	void triesNothingAgainThatItIsToBlameForItself() {
		failure(on().of(tables().with("b", "a", STOPPED_ONCE.formatted("23505"), "")));
		assertThat(this.database.query(LOG)).isEqualTo("a applied\nb failed");
	}

	@Test
	void goesOnInARevisionOfSeveralTransactionsWhereItWasStopped() {
		on().of(tables().with("b", "a", """
				-- migrate: autocommit
				insert into busy values (1);
				-- migrate: end
				insert into busy values (2);
				%s""".formatted(STOPPED_ONCE.formatted("55P03")), "")).upgrade();
		assertThat(this.database.query("select id from busy order by id")).isEqualTo("1\n2");
		assertThat(this.database.query("select last_value from attempts")).isEqualTo("2");
		assertThat(this.database.query("select count(*) from migrations_progress")).isEqualTo("0");
	}

	@Test
	void triesNothingAgainOutsideATransaction() {
		failure(on().of(tables().with("b", "a",
				"-- migrate: autocommit\n" + STOPPED_ONCE.formatted("55P03") + ";\n-- migrate: end\n", "")));
		assertThat(this.database.query("select state from migrations_progress")).isEqualTo("failed");
	}

	@Test
	void triesAWholeRunAgainThatIsOneTransaction(CapturedOutput output) {
		on().allInOne()
			.of(tables().with("b", "a", "create table b as select nextval('attempts') + 100 as n", "")
				.with("c", "b",
						"do $$ begin if nextval('attempts') = 2 then raise 'stopped' using errcode = '55P03'; end if; end $$",
						""))
			.upgrade();
		assertThat(this.database.query("select n from b")).isEqualTo("103");
		assertThat(this.database.query(LOG)).isEqualTo("a applied\nb applied\nc applied");
		assertThat(output).contains("(1 of 10)").doesNotContain("(2 of 10)");
	}

	@Test
	void limitsTheWaitInATransactionAndNowhereElse() {
		String others = this.database.url() + "&options=-c%20lock_timeout=7s%20-c%20statement_timeout=70s";
		MigrationsFixture.on(new DriverManagerDataSource(others))
			.of(tables().with("b", "a",
					"""
							%s;
							-- migrate: autocommit
							%s;
							do $$ begin %s; end $$;
							-- migrate: end
							%s""".formatted(SEEN.formatted("within"), SEEN.formatted("recorded"),
							SEEN.formatted("outside"), SEEN.formatted("again")),
					""))
			.upgrade();
		assertThat(this.database.query("select lock || ' ' || statement from within")).isEqualTo("3s 70s");
		assertThat(this.database.query("select lock || ' ' || statement from recorded")).isEqualTo("3s 70s");
		assertThat(this.database.query("select lock || ' ' || statement from outside")).isEqualTo("0 70s");
		assertThat(this.database.query("select lock || ' ' || statement from again")).isEqualTo("3s 70s");
	}

	@Test
	void leavesARevisionWhatItSetsForItself() {
		on().lockTimeout(SHORT)
			.timeout(Duration.ofSeconds(9))
			.allInOne()
			.of(tables().with("b", "a",
					"set local lock_timeout = '7s'; set local statement_timeout = '70s'; " + SEEN.formatted("own"), "")
				.with("c", "b", SEEN.formatted("usual"), ""))
			.upgrade();
		assertThat(this.database.query("select lock || ' ' || statement from own")).isEqualTo("7s 70s");
		assertThat(this.database.query("select lock || ' ' || statement from usual")).isEqualTo("100ms 9s");
	}

	@Test
	void limitsEachStatementByItself() {
		Duration timeout = Duration.ofMillis(600);
		on().timeout(timeout)
			.of(tables().with("b", "a", "%1$s; %1$s; %1$s".formatted("do $$ begin perform pg_sleep(0.25); end $$"), ""))
			.upgrade();
		assertThat(failure(on().timeout(timeout)
			.of(tables().with("b", "a", "", "").with("c", "b", "create table c (id int); select pg_sleep(30)", ""))))
			.hasMessageContaining("canceling statement due to statement timeout [SQLSTATE 57014]\n  at c.sql:7\n")
			.hasMessageContaining("Nothing of it remains. Applied now: b.\nGive it the time it needs by "
					+ "'migrations.statement.timeout'");
		assertThat(this.database.query("select to_regclass('c')")).isEqualTo("null");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT-1S", "PT0.0001S", "P30D" })
	void refusesATimeThatPostgresDoesNotCount(Duration time) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> on().lockTimeout(time).of(tables()))
			.withMessage(
					"'migrations.statement.lock-timeout' is %s. Set it to 0 for no limit, or to something between 1ms and 24d."
						.formatted(time));
	}

	@Test
	void putsIntoAScriptOnlyTheLimitsThatWereAskedFor() {
		StringBuilder usual = new StringBuilder();
		on().of(tables()).offline().upgrade("head", usual);
		assertThat(usual).doesNotContain("timeout");
		StringBuilder limited = new StringBuilder();
		on().lockTimeout(Duration.ofSeconds(5)).timeout(SHORT).of(tables()).offline().upgrade("head", limited);
		assertThat(limited)
			.contains("begin;\nset local lock_timeout = '5000ms';\nset local statement_timeout = '100ms';\n");
	}

	/** Somebody who has read the table and forgotten to end the transaction. */
	private Connection reader() throws SQLException {
		Connection reader = this.database.connect();
		reader.setAutoCommit(false);
		try (Statement statement = reader.createStatement()) {
			statement.execute("set application_name = 'shop/pod-7'");
			statement.execute("select from busy");
		}
		return reader;
	}

	private static int pid(Connection connection) throws SQLException {
		return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
	}

	private static MigrationFailedException failure(Migrations migrations) {
		return catchThrowableOfType(MigrationFailedException.class, migrations::upgrade);
	}

	private static void awaitOutput(CapturedOutput output, String text) {
		while (!output.getOut().contains(text)) {
			Thread.onSpinWait();
		}
	}

}
