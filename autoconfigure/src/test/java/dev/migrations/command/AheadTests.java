package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.execution.ConnectedInstance;
import dev.migrations.execution.MigrationEvent;
import dev.migrations.execution.MigrationListener;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an older build does on a database that a newer one was at.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class AheadTests {

	private static final String TABLES = """
			select coalesce(string_agg(relname, ' ' order by relname), '') from pg_class where relkind = 'r'
			and relnamespace = 'public'::regnamespace and relname not like 'migrations%'""";

	private static final String ROWS = "select coalesce(string_agg(version_num, ' ' order by version_num), '') from migrations_version";

	private final TestDatabase database;

	AheadTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void startsWithOneWarningThatSaysByHowManyAndSinceWhen(CapturedOutput output) {
		build("2.0", linear("c")).upgrade();
		build("3.0", linear("e")).upgrade();
		String since = this.database
			.query("select to_char(started_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS') from migrations_history "
					+ "where revision = 'd'");
		String before = output.getAll();
		assertThat(build("2.0", linear("c")).upgrade().revisions()).isEmpty();
		assertThat(output.getAll().substring(before.length()).lines().filter((line) -> line.contains("WARN")))
			.singleElement()
			.asString()
			.endsWith("The database is ahead of this build by 2 revisions ('d', 'e'), since " + since
					+ "Z, made by test 3.0: nothing is changed, and the service starts on the newer schema");
		assertThat(this.database.query(ROWS)).isEqualTo("e");
		assertThat(build("2.0", linear("c")).status().state()).isEqualTo(MigrationsState.AHEAD);
	}

	@Test
	void startsAlsoWhereTheNewerBuildMergedAnotherBranch() {
		build("2.0", linear("c")).upgrade();
		build("3.0", merged()).upgrade();
		Migrations old = build("2.0", linear("c"));
		old.upgrade();
		old.validate();
		assertThat(this.database.query(ROWS)).isEqualTo("f");
	}

	@Test
	void doesNotStartWhereWhatIsUnknownDoesNotDescendFromItsHeads() {
		build("2.0", Revisions.tables("a").with("x", "a", "create table x (id int)", "drop table x")).upgrade();
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> build("2.0", linear("c")).upgrade())
			.withMessageStartingWith(
					"Can't locate revision identified by 'x': the database at x has what this build does "
							+ "not know, and the history does not show that it descends from this build's target head ('c').");
		assertThat(this.database.query(TABLES)).isEqualTo("a x");
	}

	@Test
	void doesNotStartWhereAnotherBaseWasAppliedBesideItsHeads() {
		Revisions foreign = linear("c").with("z", "", "create table z (id int)", "drop table z");
		MigrationsFixture.on(this.database).target("heads").of(foreign).upgrade();
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> build("2.0", linear("c")).upgrade());
	}

	@Test
	void doesNotStartWhereTheHistoryKnowsNothingOfIt() {
		build("2.0", linear("d")).upgrade();
		this.database.execute("delete from migrations_history where revision = 'd'");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> build("2.0", linear("c")).upgrade());
	}

	@Test
	void doesNotStartWhereThatIsWanted() {
		build("2.0", linear("d")).upgrade();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> on(OnUnknownRevision.FAIL).of(linear("c")).upgrade())
			.withMessageStartingWith("Can't locate revision identified by 'd'")
			.withMessageContaining("migrations downgrade --stored");
	}

	@Test
	void startsWithoutAWarningWhereThatIsWanted(CapturedOutput output) {
		build("2.0", Revisions.tables("a").with("x", "a", "create table x (id int)", "drop table x")).upgrade();
		on(OnUnknownRevision.IGNORE).of(linear("c")).upgrade();
		assertThat(output.getAll()).doesNotContain("WARN");
		assertThat(this.database.query(TABLES)).isEqualTo("a x");
	}

	@Test
	void anInstanceOfTheOldBuildRestartsInTheMiddleOfARollOut() {
		build("2.0", linear("c")).upgrade();
		List<String> seen = new ArrayList<>();
		MigrationListener restart = new MigrationListener() {

			@Override
			public void beforeStep(MigrationEvent event) {
				build("2.0", linear("c")).upgrade();
				seen.add(AheadTests.this.database.query(ROWS));
			}

		};
		Migrations rollout = build("3.0", merged()).with((options) -> options.andListeners(List.of(restart)));
		rollout.upgrade();
		assertThat(seen).hasSize(4).startsWith("c").endsWith("e x");
		build("2.0", linear("c")).upgrade();
		assertThat(this.database.query(ROWS)).isEqualTo("f");
		assertThat(rollout.upgrade().revisions()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = OnUnknownRevision.class, names = { "AUTO", "IGNORE" })
	void aValidatingInstanceStartsToo(OnUnknownRevision policy) {
		build("2.0", linear("d")).upgrade();
		on(policy).of(linear("c")).validate();
	}

	@Test
	void aValidatingInstanceTakesNothingDown() {
		build("2.0", linear("d")).upgrade();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> on(OnUnknownRevision.DOWNGRADE).of(linear("c")).validate());
		assertThat(this.database.query(ROWS)).isEqualTo("d");
	}

	@Test
	void goesBackByOne() {
		build("2.0", linear("d")).upgrade();
		on(OnUnknownRevision.DOWNGRADE).of(linear("c")).upgrade();
		assertThat(this.database.query(TABLES)).isEqualTo("a b c");
		assertThat(this.database.query(ROWS)).isEqualTo("c");
		assertThat(this.database
			.query("select revision || ' ' || outcome from migrations_history where direction = 'downgrade'"))
			.isEqualTo("d applied");
	}

	@Test
	void goesBackByFiveAcrossAMerge() {
		build("2.0", merged()).upgrade();
		on(OnUnknownRevision.DOWNGRADE).of(linear("a")).upgrade();
		assertThat(this.database.query(TABLES)).isEqualTo("a");
		assertThat(this.database.query(ROWS)).isEqualTo("a");
		assertThat(this.database.query(
				"select string_agg(revision, ' ' order by id) from migrations_history where direction = 'downgrade'"))
			.matches("f (e x|x e) d c b|f e d (x c|c x) b|f e d c (x b|b x)|f e x d c b");
		build("2.0", merged()).upgrade();
		assertThat(this.database.query(TABLES)).isEqualTo("a b c d e x");
	}

	@Test
	void goesUpAgainWhereItHasSomethingOfItsOwn() {
		build("2.0", Revisions.tables("a").with("x", "a", "create table x (id int)", "drop table x")).upgrade();
		on(OnUnknownRevision.DOWNGRADE).of(linear("c")).upgrade();
		assertThat(this.database.query(TABLES)).isEqualTo("a b c");
	}

	@Test
	void runsNothingWhereOneCannotBeUndone() {
		build("2.0", linear("c").file("d.sql", """
				-- no way back
				--
				-- Revision ID: d
				-- Revises: c

				-- migrate: upgrade
				create table d (id int);
				""").with("e", "d", "create table e (id int)", "drop table e")).upgrade();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> on(OnUnknownRevision.DOWNGRADE).of(linear("c")).upgrade())
			.withMessageStartingWith(
					"There is no way down to this build by what the database keeps: 'd' has no downgrade "
							+ "section, or one too long to be kept in the database, or one with code.");
		assertThat(this.database.query(ROWS)).isEqualTo("e");
	}

	@Test
	void runsNothingOfWhatWasStamped() {
		build("2.0", linear("c")).upgrade();
		build("2.0", linear("d")).stamp("d");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> build("2.0", linear("c")).downgradeStored())
			.withMessageContaining("'d' was stamped, not run");
	}

	@Test
	void runsNothingThatWasChangedAfterItWasStored() {
		build("2.0", linear("d")).upgrade();
		this.database.execute("update migrations_history set downgrade_sql = 'drop table a' where revision = 'd'");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> build("2.0", linear("c")).downgradeStored())
			.withMessageStartingWith("The stored downgrade of revision 'd' was changed after it was stored.");
		assertThat(this.database.query(TABLES)).isEqualTo("a b c d");
	}

	@Test
	void runsNothingWhileAnInstanceOfANewerBuildIsConnected() throws SQLException {
		build("2.0", linear("d")).upgrade();
		Migrations old = on(OnUnknownRevision.DOWNGRADE).of(linear("c"));
		try (Connection newer = connected("test 2.0", "d")) {
			assertThatExceptionOfType(MigrationsException.class).isThrownBy(old::upgrade)
				.withMessageStartingWith(
						"The database is not taken down to this build while instances of a newer one are "
								+ "connected: 'test 2.0 migrations@d' (pid ");
			assertThat(this.database.query(ROWS)).isEqualTo("d");
		}
		try (Connection older = connected("test 0.9", "b"); Connection other = connected("shop 7", "z")) {
			old.upgrade();
		}
		assertThat(this.database.query(ROWS)).isEqualTo("c");
	}

	private Connection connected(String application, String head) throws SQLException {
		Connection connection = this.database.connect();
		connection.setClientInfo("ApplicationName", ConnectedInstance.name(application, List.of(new RevisionId(head))));
		return connection;
	}

	@Test
	void theCommandUndoesExactlyWhatIsUnknown() {
		build("2.0", merged()).upgrade();
		Migrations old = build("1.0", linear("c"));
		assertThat(old.planDowngradeStored().steps()).hasSize(4);
		assertThat(this.database.query(ROWS)).isEqualTo("f");
		assertThat(old.downgradeStored().revisions()).hasSize(4);
		assertThat(this.database.query(TABLES)).isEqualTo("a b c");
		assertThat(old.downgradeStored().revisions()).isEmpty();
	}

	@Test
	void whatIsRepairedIsWhatIsStored() {
		build("2.0", linear("d")).upgrade();
		Migrations repaired = build("2.0",
				linear("c").with("d", "c", "create table d (n int)", "alter table d rename to gone"));
		repaired.repair();
		build("1.0", linear("c")).downgradeStored();
		assertThat(this.database.query(TABLES)).isEqualTo("a b c gone");
	}

	@Test
	void theOtherQuestionsAreAnswered() {
		build("2.0", linear("d")).upgrade();
		Migrations old = build("1.0", linear("c"));
		assertThat(old.current().unknown()).hasToString("[d]");
		assertThat(old.current().missingHeads()).isEmpty();
		assertThat(old.historyWithStanding(":")).hasSize(3);
		assertThat(old.check().verdict()).isEqualTo(CheckReport.Verdict.UNKNOWN_REVISIONS);
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> old.downgrade("a"))
			.withMessageContaining("migrations downgrade --stored");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> old.upgrade("head"))
			.withMessageContaining("migrations downgrade --stored");
	}

	private Migrations build(String version, Revisions revisions) {
		return MigrationsFixture.on(this.database).version(version).of(revisions);
	}

	private MigrationsFixture on(OnUnknownRevision policy) {
		return MigrationsFixture.on(this.database).onUnknownRevision(policy);
	}

	/** {@code a - b - c - …}, up to a letter. */
	private static Revisions linear(String last) {
		return Revisions.tables("abcdefgh".substring(0, "abcdefgh".indexOf(last) + 1)
			.chars()
			.mapToObj(Character::toString)
			.toArray(String[]::new));
	}

	/** {@code a - b - c - d - e - f}, and {@code b - x - f}. */
	private static Revisions merged() {
		return linear("e").with("x", "b", "create table x (id int)", "drop table x")
			.with("f", "e, x", "select 1", "select 1");
	}

}
