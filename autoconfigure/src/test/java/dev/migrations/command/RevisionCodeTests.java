package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions in Java and Kotlin among the sources of a project.
 */
@PostgresTest
class RevisionCodeTests {

	private static final String COMPILED = "dev.migrations.service.migrations";

	private static final String SOURCE = "src/main/java/dev/migrations/service/migrations/more/AddAda.java";

	@TempDir
	private Path root;

	@Test
	void areWrittenBesideTheApplication() {
		Project project = Project.in(this.root)
			.revision("a1", "")
			.folder("src/main/java/shop")
			.packages("shop.migrations");
		WrittenRevision written = project.files()
			.code(NewRevision.of("split the \"name\" of users\n\nin two").withId("7c1d2f3a9b40"));
		assertThat(project.place(written.file())).isEqualTo("src/main/java/shop/migrations/SplitTheNameOfUsers.java");
		assertThat(Project.text(written.file())).isEqualTo("""
				package shop.migrations;

				import dev.migrations.migration.Migration;
				import dev.migrations.migration.Operations;
				import dev.migrations.migration.Revision;

				@Revision(id = "7c1d2f3a9b40", revises = "a1", message = "split the \\"name\\" of users\\n\\nin two",
						createDate = "2026-11-20T15:30:07Z")
				class SplitTheNameOfUsers implements Migration {

					@Override
					public void upgrade(Operations op) {
					}

					@Override
					public void downgrade(Operations op) {
					}

				}
				""");
	}

	@Test
	void areWrittenInKotlinWhereTheApplicationIs() {
		Project project = Project.in(this.root)
			.revision("a1", "")
			.revision("b2", "")
			.folder("src/main/kotlin/shop")
			.packages("shop.migrations");
		WrittenRevision written = project.files()
			.code(NewRevision.of("cost in $")
				.withId("c3")
				.withHeads("a1", "b2")
				.withDependsOn("a1")
				.withBranchLabels("x"));
		assertThat(project.place(written.file())).isEqualTo("src/main/kotlin/shop/migrations/CostIn.kt");
		assertThat(Project.text(written.file())).isEqualTo(
				"""
						package shop.migrations

						import dev.migrations.migration.Migration
						import dev.migrations.migration.Operations
						import dev.migrations.migration.Revision

						@Revision(id = "c3", revises = ["a1", "b2"], message = "cost in \\$", dependsOn = ["a1"], branchLabels = ["x"],
								createDate = "2026-11-20T15:30:07Z")
						class CostIn : Migration {

							override fun upgrade(op: Operations) {
							}

							override fun downgrade(op: Operations) {
							}

						}
						""");
	}

	@Test
	void haveANameThatNoOtherHas() {
		Project project = Project.in(this.root).folder("src/main/java/shop").packages("shop.migrations");
		assertThat(project.place(project.files().code(NewRevision.of("2 names").withId("a1")).file()))
			.isEqualTo("src/main/java/shop/migrations/Revision2Names.java");
		assertThat(project.place(project.files().code(NewRevision.of("2 names").withId("b2")).file()))
			.isEqualTo("src/main/java/shop/migrations/Revision2Names_b2.java");
	}

	@Test
	void areNotWrittenWhereNobodyKnowsWhere() {
		Project project = Project.in(this.root).folder("src/main/java/other").packages("shop.migrations");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files().code(NewRevision.of("add users")))
			.withMessageContaining("has sources of the package 'shop'");
	}

	@Test
	void areFoundToBeEdited() {
		Project project = Project.in(this.root).packages(COMPILED).file(SOURCE, "");
		assertThat(project.place(project.files().file(new RevisionId("4d5e6f")))).isEqualTo(SOURCE);
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files().file(new RevisionId("1a2b3c")))
			.withMessageContaining("(dev.migrations.service.migrations.CreatePeople) is not among the sources");
	}

	@Test
	void areRebasedInTheirSource(TestDatabase database) {
		Project project = Project.in(this.root)
			.packages(COMPILED)
			.revision("7a8b9c", "1a2b3c")
			.file(SOURCE,
					"// @Revision(\n@Revision(id = \"4d5e6f\", message = \"add (ada)\", revises = { \"1a2b3c\" })\nclass AddAda {");
		RebasedRevision rebased = project.files()
			.rebase("4d5e6f", "7a8b9c", MigrationsFixture.on(database).of(Revisions.none()));
		assertThat(rebased.before()).isEqualTo(List.of(new RevisionId("1a2b3c")));
		assertThat(project.text(SOURCE)).isEqualTo(
				"// @Revision(\n@Revision(id = \"4d5e6f\", message = \"add (ada)\", revises = \"7a8b9c\")\nclass AddAda {");
	}

}
