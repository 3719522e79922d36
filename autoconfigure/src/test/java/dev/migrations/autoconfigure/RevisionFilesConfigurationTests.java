package dev.migrations.autoconfigure;

import java.nio.file.Path;
import java.time.zone.ZoneRulesException;

import dev.migrations.command.Migrations;
import dev.migrations.command.NewRevision;
import dev.migrations.command.RevisionFiles;
import dev.migrations.command.WrittenRevision;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.SourceFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What a command has and a service has not.
 */
class RevisionFilesConfigurationTests {

	@TempDir
	private Path folder;

	@Test
	void writesFilesAsTheyAreConfigured() {
		command("migrations.file-template=%(rev)s-%(slug)s", "migrations.truncate-slug-length=8",
				"migrations.timezone=Europe/Berlin", "migrations.command.post-write-hooks[0]=echo a, b")
			.run((context) -> {
				WrittenRevision written = context.getBean(RevisionFiles.class)
					.revision(NewRevision.of("add users").withId("a1"));
				assertThat(written.file()).isEqualTo(this.folder.resolve("a1-add_.sql"));
				assertThat(String.valueOf(written.revision().createDate())).matches(".*\\+0[12]:00");
				assertThat(written.hooks()).singleElement()
					.hasFieldOrPropertyWithValue("output", "a, b " + written.file());
			});
	}

	@Test
	void letsCommandsReadTheSourcesInPlaceOfTheClassPath() {
		new RevisionFolder(this.folder).tables("a1", "b2");
		command().run((context) -> {
			assertThat(context.getBean(Migrations.class).scripts().graph().size()).isEqualTo(2);
			assertThat(context.getBean(SourceFolders.class).inPlaceOfClassPath()).extracting((source) -> source.path())
				.containsExactly(this.folder);
		});
	}

	@Test
	void wantsWhatIsWrittenConfiguredRightOnlyWhenItIsWritten() {
		command("migrations.timezone=Europe/Nowhere").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Migrations.class)).isNotNull();
			assertThat(catchThrowable(() -> context.getBean(RevisionFiles.class)))
				.hasRootCauseInstanceOf(ZoneRulesException.class)
				.hasStackTraceContaining(
						MigrationsException.class.getName() + ": Can't locate timezone: Europe/Nowhere.");
		});
	}

	private ApplicationContextRunner command(String... properties) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withUserConfiguration(RevisionFilesConfiguration.class)
			.withPropertyValues("migrations.url=jdbc:postgresql://localhost:1/none", "migrations.on-startup=none",
					"migrations.revisions-directory=" + this.folder)
			.withPropertyValues(properties);
	}

}
