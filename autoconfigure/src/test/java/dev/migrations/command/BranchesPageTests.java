package dev.migrations.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page about branches shows is what happens.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class BranchesPageTests {

	private static final Path PAGE = Path.of("../docs/branches.md");

	private static final String BASE = "1975ea83b712";

	private static final String ANN = "a7e1c04d5b2f";

	private static final String BEN = "be5c1f6a9d03";

	@TempDir
	private Path root;

	private Project project;

	private RevisionFiles files;

	@BeforeEach
	void collide() {
		this.project = Project.in(this.root);
		this.files = this.project.files();
		this.files.revision(NewRevision.of("add users").withId(BASE));
		this.files.revision(NewRevision.of("add accounts").withId(ANN));
		this.files.revision(NewRevision.of("add orders").withId(BEN).withHeads(BASE).withSplice(true));
	}

	@Test
	void showsWhatACollisionDoes(TestDatabase database) throws Exception {
		shows(failure(() -> migrations(database).upgrade("head")).description());
		shows(failure(() -> this.files.revision(NewRevision.of("next"))).getMessage());
		shows(failure(() -> this.files.revision(NewRevision.of("next").withHeads(BASE))).getMessage());
	}

	@Test
	void showsARebase(TestDatabase database) throws Exception {
		String before = text(BEN, "add_orders");
		this.files.rebase(BEN, ANN, migrations(database));
		String[] lines = before.split("\n");
		String[] after = text(BEN, "add_orders").split("\n");
		shows(" %s\n %s\n %s\n-%s\n+%s\n %s\n".formatted(lines[0], lines[1], lines[2], lines[3], after[3], lines[4]));
	}

	@Test
	void showsARebaseThatIsRefused(TestDatabase database) throws Exception {
		migrations(database).upgrade(BEN);
		shows(failure(() -> this.files.rebase(BEN, ANN, migrations(database))).getMessage());
	}

	@Test
	void showsAMerge(TestDatabase database, CapturedOutput output) throws Exception {
		migrations(database).upgrade(BEN);
		WrittenRevision merge = merge();
		shows("```sql\n" + Project.text(merge.file()) + "```");
		int before = output.getOut().length();
		migrations(database).upgrade("head");
		shows(output.getOut()
			.substring(before)
			.lines()
			.filter((line) -> line.contains("Running") || line.contains("pending"))
			.map((line) -> line.substring(line.indexOf("dev.migrations: ") + "dev.migrations: ".length()) + "\n")
			.collect(Collectors.joining()));
		assertThat(failure(() -> migrations(database).downgrade("-1")).getMessage()).contains("Ambiguous walk");
		migrations(database).downgrade(BEN);
	}

	@Test
	void showsLabelsAndDependencies() throws Exception {
		merge();
		this.files
			.revision(NewRevision.of("shop tables").withId("5a0b1c2d3e4f").withHeads("base").withBranchLabels("shop"));
		shows(failure(
				() -> this.files.revision(NewRevision.of("x").withId("d1").withHeads("c0ff").withBranchLabels("shop")))
			.description());
		String text = Project.text(this.files.revision(
				NewRevision.of("orders of users").withId("0dde25f00d11").withHeads("shop@head").withDependsOn("c0ff"))
			.file());
		shows("```sql\n" + text.substring(0, text.indexOf("\n\n")) + "\n```");
	}

	private WrittenRevision merge() {
		return this.files
			.merge(new NewMerge(List.of("heads"), "merge accounts and orders", "c0ffee5a1d77", List.of(), false));
	}

	private Migrations migrations(TestDatabase database) {
		return MigrationsFixture.on(database).of(this.files.folders().load());
	}

	private String text(String id, String slug) {
		return this.project.text("src/main/resources/migrations/versions/20261120_1530_%s_%s.sql".formatted(id, slug));
	}

	private static MigrationsException failure(ThrowingCallable call) {
		return Assertions.catchThrowableOfType(MigrationsException.class, call);
	}

	private static void shows(String text) throws Exception {
		assertThat(Files.readString(PAGE)).contains(text);
	}

}
