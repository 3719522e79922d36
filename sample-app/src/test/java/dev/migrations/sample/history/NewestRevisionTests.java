package dev.migrations.sample.history;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.autoconfigure.EntityPackages;
import dev.migrations.autoconfigure.MigrationsSchemaSourceAutoConfiguration;
import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.command.Autogeneration;
import dev.migrations.command.GenerateRequest;
import dev.migrations.command.GeneratedRevision;
import dev.migrations.command.NewRevision;
import dev.migrations.command.RevisionFileSettings;
import dev.migrations.command.RevisionFiles;
import dev.migrations.model.SchemaSource;
import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.sample.JournalApplication;
import dev.migrations.script.JavaRevisionSource;
import dev.migrations.script.SourceFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the service would have if its newest revision were lost.
 */
@PostgresTest
class NewestRevisionTests {

	private static final String VERSIONS = "src/main/resources/migrations/versions";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationsSchemaSourceAutoConfiguration.class))
		.withInitializer((context) -> EntityPackages.register((GenericApplicationContext) context,
				List.of(JournalApplication.class)));

	@Test
	void isGeneratedAgain(TestDatabase database, @TempDir Path root) throws IOException {
		RevisionFiles files = filesWithoutTheNewest(root);
		History history = new History(database, files.folders().load());
		history.upgrade();
		String before = Catalog.everything(database);
		this.runner.run((context) -> {
			GeneratedRevision generated = new Autogeneration(history.migrations(),
					new ChangeGenerator(context.getBean(SchemaSource.class), null))
				.generate(new GenerateRequest(NewRevision.of("again"), List.of(), false, false, true), files);
			assertThat(generated.written()).isNotNull();
		});
		History again = new History(database, files.folders().load());
		again.upgrade();
		try (TestDatabase complete = PostgresServer.shared().createDatabase()) {
			new History(complete).upgrade();
			assertThat(Catalog.everything(database)).isEqualTo(Catalog.everything(complete));
		}
		again.migrations().downgrade("-1");
		assertThat(Catalog.everything(database)).isEqualTo(before);
	}

	private static RevisionFiles filesWithoutTheNewest(Path root) throws IOException {
		Path versions = Files.createDirectories(root.resolve(VERSIONS));
		Files.createFile(root.resolve("pom.xml"));
		try (Stream<Path> all = Files.list(Path.of(VERSIONS))) {
			List<Path> sorted = all.filter((file) -> file.toString().endsWith(".sql")).sorted().toList();
			for (Path file : sorted.subList(0, sorted.size() - 1)) {
				Files.copy(file, versions.resolve(file.getFileName()));
			}
		}
		return new RevisionFiles(
				SourceFolders.find(root, null, List.of("classpath:migrations/versions"),
						new PathMatchingResourcePatternResolver(new URLClassLoader(new URL[0], null)),
						new JavaRevisionSource(List.of("dev.migrations.sample.migrations"),
								new PathMatchingResourcePatternResolver(), new StandardEnvironment())),
				RevisionFileSettings.DEFAULT, InstantSource.system());
	}

}
