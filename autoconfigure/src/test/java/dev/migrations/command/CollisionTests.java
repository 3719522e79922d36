package dev.migrations.command;

import java.nio.file.Path;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.MultipleHeadsException;
import dev.migrations.script.RevisionScripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two developers write a revision each after the same one, and their branches are brought
 * together.
 */
@PostgresTest
class CollisionTests {

	private static final String VERSIONS = "src/main/resources/migrations/versions/";

	private static final String ROWS = "select version_num from migrations_version order by 1";

	@TempDir
	private Path root;

	@Test
	void isNoticedByWhoComesNext(TestDatabase database) {
		Project project = collision();
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> migrations(project, database).upgrade("head"))
			.withMessageStartingWith("Multiple head revisions are present");
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> project.files().revision(NewRevision.of("next")));
	}

	@Test
	void isSettledByAMerge(TestDatabase database) {
		Project project = collision();
		migrations(project, database).upgrade("mine2");
		WrittenRevision merge = project.files().merge(NewMerge.of("heads"));
		migrations(project, database).upgrade("head");
		assertThat(database.query(ROWS)).isEqualTo(merge.revision().id().value());
		assertThat(database.query("select to_regclass('mine2') is not null and to_regclass('theirs1') is not null"))
			.isEqualTo("t");
	}

	@Test
	void isSettledByARebase(TestDatabase database) {
		Project project = collision();
		migrations(project, database).upgrade("theirs1");
		RebasedRevision rebased = project.files().rebase(null, "theirs1", migrations(project, database));
		assertThat(project.place(rebased.file())).isEqualTo(VERSIONS + "mine1.sql");
		assertThat(rebased.changed()).isTrue();
		assertThat(rebased.before()).hasToString("[a1]");
		assertThat(project.text(VERSIONS + "mine1.sql")).isEqualTo("""
				-- make mine1
				--
				-- Revision ID: mine1
				-- Revises: theirs1

				-- migrate: upgrade
				create table mine1 (id int);

				-- migrate: downgrade
				drop table mine1;
				""");
		assertThat(migrations(project, database).upgrade("head").revisions())
			.extracting((run) -> run.revision().id().value())
			.containsExactly("mine1", "mine2");
		assertThat(database.query(ROWS)).isEqualTo("mine2");
	}

	@Test
	void isNotSettledByARebaseOfWhatTheDatabaseHasRun(TestDatabase database) {
		Project project = collision();
		String before = project.text(VERSIONS + "mine1.sql");
		migrations(project, database).upgrade("mine1");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files().rebase("mine2", "theirs1", migrations(project, database)))
			.withMessage("""
					Revision 'mine1' is applied in the database, which has run it where it is now. \
					Undo it with the command 'migrations downgrade mine1@a1', then rebase it.""");
		assertThat(project.text(VERSIONS + "mine1.sql")).isEqualTo(before);
		migrations(project, database).downgrade("mine1@a1");
		assertThat(project.files().rebase("mine2", "theirs1", migrations(project, database)).changed()).isTrue();
	}

	@Test
	void isSettledOnce(TestDatabase database) {
		Project project = collision();
		project.files().rebase("mine2", "theirs1", migrations(project, database));
		migrations(project, database).upgrade("head");
		assertThat(project.files().rebase("mine2", "theirs1", migrations(project, database)).changed()).isFalse();
	}

	/** Ours are mine1 and mine2, theirs is theirs1; all stand on a1. */
	private Project collision() {
		return Project.in(this.root)
			.revision("a1", "")
			.revision("mine1", "a1")
			.revision("mine2", "mine1")
			.revision("theirs1", "a1");
	}

	private static Migrations migrations(Project project, TestDatabase database) {
		RevisionScripts scripts = project.files().folders().load();
		return MigrationsFixture.on(database).of(scripts);
	}

}
