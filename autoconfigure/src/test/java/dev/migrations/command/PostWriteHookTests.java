package dev.migrations.command;

import java.nio.file.Path;

import dev.migrations.revision.MigrationsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Commands that are run on each new file.
 */
class PostWriteHookTests {

	private static final String FILE = "src/main/resources/migrations/versions/a1_x.sql";

	private static final NewRevision REVISION = NewRevision.of("x").withId("a1");

	@TempDir
	private Path root;

	@Test
	void getTheFileWhereTheyWantItOrAtTheirEnd() {
		WrittenRevision written = project().hooks("echo [REVISION_SCRIPT_FILENAME] now", "echo last")
			.files()
			.revision(REVISION);
		String file = this.root.resolve(FILE).toString();
		assertThat(written.hooks()).containsExactly(
				new HookRun("echo [REVISION_SCRIPT_FILENAME] now", "[" + file + "] now"),
				new HookRun("echo last", "last " + file));
	}

	@Test
	void areTakenApartAsAShellDoes() {
		WrittenRevision written = project()
			.hooks("printf '%s|' 'one word' \"two \\\" 'words'\" three\\ four '' REVISION_SCRIPT_FILENAME")
			.files()
			.revision(REVISION);
		assertThat(written.hooks().get(0).output())
			.isEqualTo("one word|two \" 'words'|three four||" + this.root.resolve(FILE) + "|");
	}

	@Test
	void runInTheWorkingDirectoryWithTheFileInTheirEnvironmentAndNoInput() {
		WrittenRevision written = project().hooks("sh -c 'pwd; cat; echo $REVISION_SCRIPT_FILENAME >&2'")
			.files()
			.revision(REVISION);
		assertThat(written.hooks().get(0).output()).isEqualTo(this.root + "\n" + this.root.resolve(FILE));
	}

	@Test
	void mayChangeTheFile() {
		Project project = project().hooks("sed -i '1s/x/a better message/'");
		assertThat(project.files().revision(REVISION).revision().message()).isEqualTo("a better message");
	}

	@Test
	void areRunOnMergesToo() {
		Project project = project().revision("b2", "").revision("c3", "").hooks("echo");
		assertThat(project.files().merge(NewMerge.of("heads")).hooks()).hasSize(1);
	}

	@Test
	void failTheCommandIfTheyFailAndLeaveTheFile() {
		Project project = project().hooks("sh -c 'echo no good; echo at all >&2; exit 3'", "sh -c 'exit 1'");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project.files().revision(REVISION))
			.withMessage("""
					The post-write hook 'sh -c 'echo no good; echo at all >&2; exit 3'' ended with 3 on '%s':
					  no good
					  at all
					The file stays: correct it or remove it, and correct 'migrations.command.post-write-hooks'."""
				.formatted(this.root.resolve(FILE)));
		assertThat(project.listing()).containsExactly("a1_x.sql");
	}

	@Test
	void failTheCommandIfTheyCannotBeStarted() {
		Project project = project().hooks("no-such-program-anywhere");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project.files().revision(REVISION))
			.withMessageStartingWith("The post-write hook 'no-such-program-anywhere' cannot be started on '%s'"
				.formatted(this.root.resolve(FILE)));
		assertThat(project.listing()).containsExactly("a1_x.sql");
	}

	@Test
	void failTheCommandIfTheySpoilTheFile() {
		Project project = project().hooks("sed -i d");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project.files().revision(REVISION))
			.withMessageContaining("a1_x.sql:1: is no revision");
		assertThat(project.listing()).containsExactly("a1_x.sql");
	}

	@Test
	void areRefusedWhereAQuoteIsOpen() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> project().hooks("sh -c 'exit").files().revision(REVISION))
			.withMessageStartingWith("A quote in the post-write hook 'sh -c 'exit' is not closed.");
	}

	private Project project() {
		return Project.in(this.root).names("%(rev)s_%(slug)s");
	}

}
