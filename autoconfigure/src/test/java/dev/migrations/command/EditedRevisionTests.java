package dev.migrations.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.migrations.command.CheckReport.Verdict;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.Psql;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.LoadedScripts;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.Revisions;
import dev.migrations.script.SqlRevision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.UrlResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a start, {@code check} and {@code repair} do about a file that was edited after it
 * was applied.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class EditedRevisionTests {

	private static final String REPAIRS = "select revision from migrations_history where direction = 'repair' order by id";

	private final TestDatabase database;

	EditedRevisionTests(TestDatabase database) {
		this.database = database;
		MigrationsFixture.on(database).of(Revisions.tables("a", "b")).upgrade();
	}

	@Test
	void aStartNamesRevisionFileAndWhatIsStoredBesideWhatIsThere(CapturedOutput output) {
		MigrationsFixture.on(this.database).of(edited()).upgrade();
		String stored = this.database.query("select left(checksum, 17) from migrations_history where revision = 'b'");
		assertThat(output.getAll()).contains("A revision file was edited after it was applied:")
			.containsPattern("- b \\(b\\.sql\\): stored is %s, applied \\S+Z by test 1\\.0; the file has sql1:\\w{12}\n"
				.formatted(stored))
			.contains("migrations repair");
	}

	@Test
	void everyStartSaysItAgainAlsoWhenMoreWasAppliedSince(CapturedOutput output) {
		Revisions more = edited().with("c", "b", "create table c (id int)", "drop table c");
		MigrationsFixture.on(this.database).of(more).upgrade();
		String first = output.getAll();
		MigrationsFixture.on(this.database).of(more).upgrade();
		assertThat(output.getAll().substring(first.length())).contains("- b (b.sql): stored is");
		assertThat(this.database.query("select version_num from migrations_version")).isEqualTo("c");
	}

	@Test
	void aStartFailsAndRunsNothingWhereThatIsWanted() {
		Revisions more = edited().with("c", "b", "create table c (id int)", "drop table c");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(this.database).onEdited(OnEdited.FAIL).of(more).upgrade())
			.withMessageContaining("- b (b.sql): stored is sql1:")
			.withMessageContaining("Nothing has been run.");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(this.database).onEdited(OnEdited.FAIL).of(edited()).validate());
		assertThat(this.database.query("select version_num from migrations_version")).isEqualTo("b");
	}

	@Test
	void aStartSaysNothingWhereThatIsWanted(CapturedOutput output) {
		MigrationsFixture.on(this.database).onEdited(OnEdited.IGNORE).of(edited()).upgrade();
		assertThat(output.getAll()).doesNotContain("edited");
	}

	@Test
	void aFormatterEditsNothing(CapturedOutput output) {
		Revisions formatted = Revisions.tables("a").file("b.sql", """
				-- make b\r
				--\r
				-- Revision ID: b\r
				-- Revises: a\r

				-- migrate: upgrade\r
				CREATE TABLE b (\r
				    ID int -- a comment\r
				);\r

				-- migrate: downgrade\r
				DROP TABLE b;\r
				""");
		MigrationsFixture.on(this.database).onEdited(OnEdited.FAIL).of(formatted).upgrade();
		assertThat(output.getAll()).doesNotContain("edited");
		assertThat(MigrationsFixture.on(this.database).of(formatted).check().verdict()).isEqualTo(Verdict.IN_STEP);
	}

	@Test
	void aStartWithNothingToDoReadsNoMoreOfAJarThanTheHeaders(@TempDir Path folder) throws IOException {
		Path jar = folder.resolve("app.jar");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
			zip.putNextEntry(new ZipEntry("c.sql"));
			zip.write("-- make c\n--\n-- Revision ID: c\n-- Revises:\n\n-- migrate: upgrade\ncreate table c (id int);\n"
				.getBytes(StandardCharsets.UTF_8));
		}
		this.database.execute("drop table a, b, migrations_version, migrations_history, migrations_progress");
		AtomicInteger reads = new AtomicInteger();
		MigrationsFixture.on(this.database).of(inJar(jar, reads)).upgrade();
		reads.set(0);
		MigrationsFixture.on(this.database).of(inJar(jar, reads)).upgrade();
		assertThat(reads).hasValue(1);
	}

	private static RevisionScripts inJar(Path jar, AtomicInteger reads) throws IOException {
		UrlResource resource = new UrlResource(URI.create("jar:" + jar.toUri() + "!/c.sql")) {

			@Override
			public InputStream getInputStream() throws IOException {
				reads.incrementAndGet();
				return super.getInputStream();
			}

		};
		SqlRevision revision = SqlRevision.of("c.sql", resource);
		return RevisionScripts.load(List.of(() -> new LoadedScripts(List.of(revision), List.of(), List.of())));
	}

	@Test
	@RequiresProgram("psql")
	void aScriptForPsqlHidesNoEditThatComesWithIt(CapturedOutput output) {
		Revisions more = edited().with("c", "b", "create table c (id int)", "drop table c");
		runs(more, "b:c");
		MigrationsFixture.on(this.database).of(more).upgrade();
		assertThat(output.getAll()).contains("- b (b.sql): stored is");
	}

	@Test
	@RequiresProgram("psql")
	void aScriptForPsqlSparesTheNextStartTheReadingToo() {
		runs(Revisions.tables("a", "b", "c"), "b:c");
		assertThat(this.database.query("select details ->> 'files' from migrations_history order by id desc limit 1"))
			.isEqualTo(Revisions.tables("a", "b", "c")
				.load()
				.digest(List.of(new RevisionId("a"), new RevisionId("b"), new RevisionId("c")))
				.toString());
	}

	private void runs(Revisions revisions, String range) {
		StringBuilder script = new StringBuilder();
		MigrationsFixture.on(this.database).of(revisions).offline().upgrade(range, script);
		assertThat(Psql.run(this.database, script.toString())).isEqualTo(new Psql(0, ""));
	}

	@Test
	void aRepairAcceptsTheEdit(CapturedOutput output) {
		Migrations migrations = MigrationsFixture.on(this.database).of(edited());
		assertThat(migrations.repair()).singleElement().satisfies((repaired) -> {
			assertThat(repaired.revision()).hasToString("b");
			assertThat(repaired.before()).isNotEqualTo(repaired.after());
		});
		assertThat(migrations.check().verdict()).isEqualTo(Verdict.IN_STEP);
		migrations.upgrade();
		assertThat(output.getAll()).doesNotContain("was edited");
		assertThat(this.database.query(REPAIRS)).isEqualTo("b");
		assertThat(this.database.query("select downgrade_sql from migrations_history where direction = 'repair'"))
			.isEqualTo("drop table b cascade;");
		assertThat(migrations.repair()).isEmpty();
	}

	@Test
	void aRepairDoesNotChangeWhenARevisionWasApplied() {
		String before = this.database.query("select started_at from migrations_history where revision = 'b'");
		Migrations migrations = MigrationsFixture.on(this.database).of(edited());
		migrations.repair();
		AppliedRevision applied = migrations.status().applied().get(1);
		assertThat(this.database.query("select timestamptz '%s'".formatted(applied.appliedAt()))).isEqualTo(before);
	}

	@Test
	void aRevisionThatIsAppliedAgainIsNoLongerRepaired() {
		Migrations edited = MigrationsFixture.on(this.database).of(edited());
		edited.repair();
		Migrations original = MigrationsFixture.on(this.database).of(Revisions.tables("a", "b"));
		original.downgrade("a");
		original.upgrade();
		assertThat(original.check().verdict()).isEqualTo(Verdict.IN_STEP);
		assertThat(edited.check().verdict()).isEqualTo(Verdict.EDITED);
	}

	@Test
	void aRepairOfOneRevisionLeavesTheOthers() {
		Revisions both = Revisions.none()
			.with("a", "", "create table a (id bigint)", "drop table a")
			.with("b", "a", "create table b (id bigint)", "drop table b");
		Migrations migrations = MigrationsFixture.on(this.database).of(both);
		migrations.repair("a");
		assertThat(this.database.query(REPAIRS)).isEqualTo("a");
		assertThat(migrations.status().edited()).extracting((edited) -> edited.id().value()).containsExactly("b");
	}

	@Test
	void aRepairOfARevisionKeepsItsDowngradeWhereOnlyThatWasEdited() {
		Migrations migrations = MigrationsFixture.on(this.database)
			.of(Revisions.tables("a").with("b", "a", "create table b (id int)", "drop table if exists b"));
		assertThat(migrations.repair()).isEmpty();
		assertThat(migrations.repair("b")).hasSize(1);
		assertThat(this.database.query("select downgrade_sql from migrations_history where direction = 'repair'"))
			.isEqualTo("drop table if exists b;");
	}

	@Test
	void aRevisionThatIsNotAppliedIsNotRepaired() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> MigrationsFixture.on(this.database).of(Revisions.tables("a", "b", "c")).repair("c"))
			.withMessageStartingWith("Revision 'c' is not applied");
	}

	private static Revisions edited() {
		return Revisions.tables("a").with("b", "a", "create table b (id bigint)", "drop table b cascade");
	}

}
