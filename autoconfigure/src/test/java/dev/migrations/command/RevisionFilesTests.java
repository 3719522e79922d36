package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.MultipleHeadsException;
import dev.migrations.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is in the files that {@code revision} and {@code merge} write, and when they write
 * none.
 */
class RevisionFilesTests {

	private static final String OWN_TEMPLATE = """
			-- ${message}
			-- Revision ID: ${up_revision}
			-- Revises: ${down_revision}
			-- Create Date: ${create_date}

			-- Belongs to %s

			-- migrate: upgrade
			${upgrades}
			""";

	@TempDir
	private Path root;

	@Test
	void writesTheFirstRevision() {
		Project project = Project.in(this.root);
		WrittenRevision written = project.files().revision(NewRevision.of("add users").withId("7c1d2f3a9b40"));
		assertThat(project.place(written.file()))
			.isEqualTo("src/main/resources/migrations/versions/20261120_1530_7c1d2f3a9b40_add_users.sql");
		assertThat(Project.text(written.file())).isEqualTo("""
				-- add users
				--
				-- Revision ID: 7c1d2f3a9b40
				-- Create Date: 2026-11-20T15:30:07Z

				-- migrate: upgrade

				-- migrate: downgrade
				""");
	}

	@Test
	void writesEverythingThatARevisionCanSay() {
		Project project = Project.in(this.root).revision("a1", "").revision("b2", "");
		WrittenRevision written = project.files()
			.revision(NewRevision.of("Add orders\nThey refer to users.\n\nAnd so on.")
				.withId("c3")
				.withHeads("a1")
				.withBranchLabels("shop", "rel-2")
				.withDependsOn("b2")
				.withStatements("create table orders (id int);\ncreate index on orders (id);\n",
						"drop table orders;\n"));
		assertThat(Project.text(written.file())).isEqualTo("""
				-- Add orders
				--
				-- They refer to users.
				--
				-- And so on.
				--
				-- Revision ID: c3
				-- Revises: a1
				-- Create Date: 2026-11-20T15:30:07Z
				-- Branch Labels: shop, rel-2
				-- Depends On: b2

				-- migrate: upgrade
				create table orders (id int);
				create index on orders (id);

				-- migrate: downgrade
				drop table orders;
				""");
		assertThat(written.revision().summary()).isEqualTo("Add orders");
		assertThat(written.revision().script()).isEqualTo("migrations/versions/20261120_1530_c3_add_orders.sql");
		assertThat(written.revision().branchLabels()).containsExactly("shop", "rel-2");
	}

	@Test
	void followsTheHead() {
		RevisionFiles files = Project.in(this.root).revision("a1", "").files();
		files.revision(NewRevision.of("second").withId("b2"));
		assertThat(files.revision(NewRevision.of("third")).revision().downRevisions())
			.containsExactly(new RevisionId("b2"));
	}

	@Test
	void givesRandomIdentifiersOfTwelveHexadecimalDigits() {
		RevisionFiles files = Project.in(this.root).files();
		RevisionId first = files.revision(NewRevision.of("")).revision().id();
		RevisionId second = files.revision(NewRevision.of("")).revision().id();
		assertThat(first.value()).matches("[0-9a-f]{12}");
		assertThat(second).isNotEqualTo(first);
	}

	@Test
	void beginsANewHistory() {
		RevisionFiles files = Project.in(this.root).revision("a1", "").files();
		assertThat(files.revision(NewRevision.of("other").withHeads("base")).revision().downRevisions()).isEmpty();
	}

	@Test
	void beginsABranchIfThatIsSaid() {
		Project project = Project.in(this.root).revision("a1", "").revision("b2", "a1");
		NewRevision branch = NewRevision.of("branch").withHeads("a1");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project.files().revision(branch))
			.withMessageStartingWith(
					"Revision a1 is not a head revision; please specify --splice to create a new branch from this revision.");
		assertThat(project.listing()).containsExactly("a1.sql", "b2.sql");
		assertThat(project.files().revision(branch.withSplice(true)).revision().downRevisions())
			.containsExactly(new RevisionId("a1"));
	}

	@Test
	void joinsHeads() {
		Project project = Project.in(this.root).revision("a1", "").revision("b2", "a1").revision("c3", "a1");
		WrittenRevision written = project.files().merge(NewMerge.of("heads"));
		assertThat(written.revision().downRevisions()).containsExactly(new RevisionId("b2"), new RevisionId("c3"));
		assertThat(written.revision().message()).isEqualTo("merge b2 and c3");
		assertThat(project.files().folders().load().graph().heads()).containsExactly(written.revision().id());
	}

	@Test
	void joinsWhatIsNamedAndSaysWhatIsToBeSaid() {
		Project project = Project.in(this.root).revision("a1", "").revision("b2", "a1").revision("c3", "");
		WrittenRevision written = project.files()
			.merge(new NewMerge(List.of("c3", "a1"), "join", "m4", List.of("all"), true));
		assertThat(Project.text(written.file())).startsWith("""
				-- join
				--
				-- Revision ID: m4
				-- Revises: c3, a1
				-- Create Date: 2026-11-20T15:30:07Z
				-- Branch Labels: all
				""");
	}

	@Test
	void hasNothingToJoinWhereThereIsNothing() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> Project.in(this.root).files().merge(NewMerge.of("heads")))
			.withMessageStartingWith("There is nothing to merge");
	}

	@Test
	void wantsAHeadNamedWhereThereAreSeveral() {
		Project project = Project.in(this.root).revision("a1", "").revision("b2", "");
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> project.files().revision(NewRevision.of("which")));
		assertThat(project.listing()).containsExactly("a1.sql", "b2.sql");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			a-b     | Character(s) '-' not allowed in revision identifier 'a-b'.
			a@b:c+d | Character(s) '@', ':', '+' not allowed in revision identifier 'a@b:c+d'.
			a b     | Character(s) ' ' not allowed in revision identifier 'a b'.
			head    | 'head' is a word of its own and cannot name a revision.
			""      | The revision identifier is empty.
			a1      | Revision 'a1' is present already, in 'migrations/versions/a1.sql'.
			""")
	void refusesIdentifiers(String id, String message) {
		Project project = Project.in(this.root).revision("a1", "");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files().revision(NewRevision.of("x").withId(id)))
			.withMessageStartingWith(message);
		assertThat(project.listing()).containsExactly("a1.sql");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			a+b  | Character(s) '+' not allowed in branch label 'a+b'.
			a,b  | Character(s) ',' not allowed in branch label 'a,b'.
			base | 'base' is a word of its own and cannot name a revision.
			""   | A branch label is not empty.
			""")
	void refusesLabels(String label, String message) {
		Project project = Project.in(this.root);
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files().revision(NewRevision.of("x").withBranchLabels(label)))
			.withMessageStartingWith(message);
		assertThat(project.listing()).isEmpty();
	}

	@Test
	void refusesALabelThatIsAnIdentifier() {
		Project project = Project.in(this.root).revision("a1", "");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files().revision(NewRevision.of("x").withId("b2").withBranchLabels("a1")))
			.withMessage("""
					No file was written, because with it:
					  - migrations/versions/20261120_1530_b2_x.sql: Branch name 'a1' in revision 'b2' already used by \
					revision 'a1' (migrations/versions/a1.sql): a label cannot be an identifier; rename or remove it
					Choose otherwise.""");
		assertThat(project.listing()).containsExactly("a1.sql");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Revises: nothing", "words\nDepends On: a1", "migrate: upgrade", "Revison ID: x",
			"create date:", "a\n\n -- migrate: downgrade", "migrate upgrade" })
	void refusesMessagesThatWouldBeReadAsSomethingElse(String message) {
		Project project = Project.in(this.root);
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files().revision(NewRevision.of(message)))
			.withMessageContaining("of the message would be read as a part of the file's header");
		assertThat(project.listing()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\u0007b", "a\ud800b" })
	void refusesMessagesThatNoFileCanHold(String message) {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> Project.in(this.root).files().revision(NewRevision.of(message)))
			.withMessageStartingWith("The message has a character in it that no text file holds.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			plain                         | plain
			'  padded  '                  | padded
			''                            | empty message
			Fix: what JIRA-1 says         | Fix: what JIRA-1 says
			see https://example.org/a:b   | see https://example.org/a:b
			ünïcödé 日本 😀 'quoted' -- ; | ünïcödé 日本 😀 'quoted' -- ;
			$1 \\n ${message} %(rev)s     | $1 \\n ${message} %(rev)s
			""")
	void keepsMessagesAsTheyAre(String message, String read) {
		RevisionFiles files = Project.in(this.root).files();
		assertThat(files.revision(NewRevision.of(message)).revision().message()).isEqualTo(read);
	}

	@Test
	void makesTheFirstLineOfAMessageItsSummary() {
		RevisionFiles files = Project.in(this.root).files();
		assertThat(files.revision(NewRevision.of("first\r\nsecond\r\n\r\n  third")).revision().message())
			.isEqualTo("first\n\nsecond\n\n  third");
	}

	@Test
	void refusesStatementsThatAreNone() {
		Project project = Project.in(this.root);
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files().revision(NewRevision.of("x").withStatements("select 'open", "")));
		assertThat(project.listing()).isEmpty();
	}

	@Test
	void neverOverwrites() {
		Project project = Project.in(this.root).names("%(slug)s").revision("a1", "");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files().revision(NewRevision.of("a1")))
			.withMessageContaining("src/main/resources/migrations/versions/a1.sql' already, and it is not overwritten");
		assertThat(project.listing()).containsExactly("a1.sql");
		assertThat(project.text("src/main/resources/migrations/versions/a1.sql")).startsWith("-- make a1");
	}

	@Test
	void writesNothingWhileTheRevisionsAreMalformed() {
		Project project = Project.in(this.root).revision("b2", "a1");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files().revision(NewRevision.of("x")))
			.withMessageContaining("'a1'");
		assertThat(project.listing()).containsExactly("b2.sql");
	}

	@Test
	void tellsTheFileOfARevision() {
		Project project = Project.in(this.root).revision("a1", "");
		assertThat(project.place(project.files().file(new RevisionId("a1"))))
			.isEqualTo("src/main/resources/migrations/versions/a1.sql");
	}

	@Test
	void putsFilesWhereTheirTemplateSays() {
		Project project = Project.in(this.root).names("%(year)d/%(month).2d/%(rev)s_%(slug)s").zone("Asia/Tokyo");
		WrittenRevision written = project.files().revision(NewRevision.of("x").withId("a1"));
		assertThat(project.listing()).containsExactly("2026/11/a1_x.sql");
		assertThat(written.revision().script()).isEqualTo("migrations/versions/2026/11/a1_x.sql");
		assertThat(written.revision().createDate()).isEqualTo("2026-11-21T00:30:07+09:00");
		assertThat(Project.text(written.file())).contains("-- Create Date: 2026-11-21T00:30:07+09:00\n");
	}

	@Test
	void makesFilesFromATemplateBesideTheFolder() {
		Project project = Project.in(this.root)
			.file("src/main/resources/migrations/revision.sql.template", OWN_TEMPLATE.formatted("ours"));
		assertThat(Project.text(project.files().revision(NewRevision.of("x")).file())).contains("-- Belongs to ours\n");
		assertThat(project.files().templates()).extracting((template) -> template.name())
			.containsExactly(this.root + "/src/main/resources/migrations/revision.sql.template", "built-in");
	}

	@Test
	void makesFilesFromAConfiguredTemplate() {
		Project project = Project.in(this.root)
			.file("src/main/resources/migrations/revision.sql.template", OWN_TEMPLATE.formatted("nobody"))
			.file("etc/template", OWN_TEMPLATE.formatted("all"))
			.template("etc/template");
		assertThat(Project.text(project.files().revision(NewRevision.of("x")).file())).contains("-- Belongs to all\n");
	}

	@Test
	void writesNothingFromAWrongTemplate() {
		Project project = Project.in(this.root).file("etc/template", "-- ${who}\n").template("etc/template");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files().revision(NewRevision.of("x")))
			.withMessageStartingWith("The template has a problem:\n")
			.withMessageContaining("etc/template:1: unknown placeholder '${who}'")
			.withMessageEndingWith("Correct what is named above; nothing has been written.");
		assertThat(project.listing()).isEmpty();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.template("etc/none").files().revision(NewRevision.of("x")))
			.withMessageContaining("Correct 'migrations.command.template'");
	}

	@Test
	void leavesNoFileThatNoCommandWouldRead() {
		Project project = Project.in(this.root).folder("src/main/resources/migrations/versions/.hidden");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files()
				.revision(NewRevision.of("x").withVersionPath("src/main/resources/migrations/versions/.hidden")))
			.withMessageStartingWith("No command reads a revision from the file");
		assertThat(project.listing()).isEmpty();
	}

	@Test
	void writesBesideTheParentWhereThereAreSeveralFolders() {
		Project project = Project.in(this.root)
			.folder("src/main/resources/db")
			.locations(Project.LOCATION, "classpath:db");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project.files().revision(NewRevision.of("x")))
			.withMessageStartingWith("Multiple version locations present, please specify --version-path");
		RevisionFiles files = project.files();
		files.revision(NewRevision.of("x").withId("a1").withVersionPath("db"));
		assertThat(project.place(files.revision(NewRevision.of("y").withId("b2")).file()))
			.isEqualTo("src/main/resources/db/20261120_1530_b2_y.sql");
	}

	@Test
	void worksInAFolderThatSomebodyNamed() {
		Project project = Project.bare(this.root).locations("classpath:db").revisionsDirectory("db").folder("db");
		RevisionFiles files = project.files();
		Path file = files.revision(NewRevision.of("x").withId("a1")).file();
		assertThat(files.file(new RevisionId("a1"))).isEqualTo(file);
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> files.file(new RevisionId("b2")))
			.withMessageStartingWith("Can't locate revision identified by 'b2'");
	}

}
