package dev.migrations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.RunSettings;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.ContentDigest;
import dev.migrations.script.LoadedScripts;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.Revisions;
import dev.migrations.script.SqlRevisionSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether a start has to load revisions to know that there is nothing to do.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class CompletionTests {

	private final TestDatabase database;

	@TempDir
	private Path folder;

	CompletionTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void apply() throws IOException {
		revision("a", "", "create table a (id int)");
		revision("b", "a", "create table b (id int)");
		assertThat(loadsAtStart("head")).isTrue();
	}

	@Test
	void nothingIsLoadedWhereNothingHasChanged(CapturedOutput output) {
		assertThat(loadsAtStart("head")).isFalse();
		assertThat(output.getAll()).contains("Migrations: database at b, target head (b), 0 pending")
			.endsWith("Database schema is up to date at b\n");
	}

	@Test
	void whatIsToBeKnownOfTheHeadsIsKnownAllTheSame() {
		Counted source = new Counted(this.folder);
		Migrations migrations = migrations(source, "head");
		migrations.with((options) -> options).validate();
		assertThat(migrations.reachableHeads()).containsExactly(new RevisionId("b"));
		assertThat(source.loads).isZero();
		assertThat(migrations.status().state()).isEqualTo(MigrationsState.UP_TO_DATE);
	}

	@Test
	void aNewFileIsFound() throws IOException {
		revision("c", "b", "create table c (id int)");
		assertThat(loadsAtStart("head")).isTrue();
		assertThat(this.database.query("select version_num from migrations_version")).isEqualTo("c");
		assertThat(loadsAtStart("head")).isFalse();
	}

	@Test
	void anEditedFileIsFound(CapturedOutput output) throws IOException {
		revision("a", "", "create table a (no int)");
		assertThat(loadsAtStart("head")).isTrue();
		assertThat(output.getAll()).contains("A revision file was edited after it was applied");
		revision("c", "b", "create table c (id int)");
		assertThat(loadsAtStart("head")).isTrue();
		assertThat(loadsAtStart("head")).isTrue();
	}

	@Test
	void anotherTargetIsLookedUp() {
		assertThat(loadsAtStart("a")).isTrue();
		assertThat(loadsAtStart("b")).isTrue();
	}

	@Test
	void aDowngradeIsFound() {
		migrations(new Counted(this.folder), "head").downgrade("a");
		assertThat(loadsAtStart("head")).isTrue();
		assertThat(this.database.query("select version_num from migrations_version")).isEqualTo("b");
	}

	@Test
	void aRowThatSomebodyHasChangedIsFound() {
		this.database.execute("update migrations_version set version_num = 'a'; drop table b");
		assertThat(loadsAtStart("head")).isTrue();
		assertThat(this.database.query("select version_num from migrations_version")).isEqualTo("b");
	}

	@Test
	void aRunThatLeavesAHeadOutIsNotTheEnd() throws IOException {
		revision("c", "a", "create table c (id int)");
		assertThat(loadsAtStart("b@head")).isTrue();
		assertThat(loadsAtStart("heads")).isTrue();
		assertThat(loadsAtStart("heads")).isFalse();
	}

	private void revision(String id, String revises, String upgrade) throws IOException {
		Files.writeString(this.folder.resolve(id + ".sql"), Revisions.text(id, revises, upgrade, "drop table " + id));
	}

	private boolean loadsAtStart(String target) {
		Counted source = new Counted(this.folder);
		migrations(source, target).upgrade();
		return source.loads > 0;
	}

	private Migrations migrations(RevisionSource source, String target) {
		return new Migrations(RevisionScripts.lazily(List.of(source)),
				new ManagedSchema(this.database.dataSource(), null, "migrations_version", "migrations_history"),
				new MigrationsSettings(RevisionTarget.parse(target), null),
				new RunSettings("test", null, "here", Duration.ofSeconds(10)));
	}

	/**
	 * Counts how often the revisions of a folder are loaded.
	 */
	private static final class Counted implements RevisionSource {

		private final RevisionSource source;

		private int loads;

		Counted(Path folder) {
			this.source = new SqlRevisionSource(List.of("file:" + folder), Counted.class.getClassLoader());
		}

		@Override
		public LoadedScripts load() {
			this.loads++;
			return this.source.load();
		}

		@Override
		public @Nullable ContentDigest digest() {
			return this.source.digest();
		}

	}

}
