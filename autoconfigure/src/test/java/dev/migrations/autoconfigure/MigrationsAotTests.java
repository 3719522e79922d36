package dev.migrations.autoconfigure;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.function.Predicate;

import dev.migrations.command.StatusDescriptor.HistoryDescriptor;
import dev.migrations.migration.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;
import org.springframework.jdbc.datasource.ConnectionProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written down ahead of time, for a native image and for a faster start.
 */
class MigrationsAotTests {

	private final InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();

	private final DefaultGenerationContext generation = new DefaultGenerationContext(
			new ClassNameGenerator(ClassName.get("test", "Shop")), this.files);

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	@TempDir
	private Path folder;

	@Test
	void writesDownWhichRevisionFilesEachDatabaseHas() throws IOException {
		write("migrations/versions/a1.sql");
		write("billing/b1.sql");
		process("spring.datasource.url=jdbc:postgresql://localhost/shop",
				"migrations.databases.billing.url=jdbc:postgresql://localhost/billing",
				"migrations.databases.billing.locations=classpath:billing");
		assertThat(this.files.getGeneratedFileContent(Kind.RESOURCE, "META-INF/migrations/revisions.index"))
			.isEqualTo("""
					migrations/versions/
					migrations/versions/a1.sql
					billing/
					billing/b1.sql
					""");
	}

	@Test
	void takesRevisionFilesAndTheirIndexIntoANativeImage() throws IOException {
		write("migrations/versions/a1.sql");
		process("spring.datasource.url=jdbc:postgresql://localhost/shop");
		assertThat(this.generation.getRuntimeHints())
			.matches(RuntimeHintsPredicates.resource().forResource("migrations/versions/a1.sql"))
			.matches(RuntimeHintsPredicates.resource().forResource("META-INF/migrations/revisions.index"));
	}

	@Test
	void writesDownTheClassFilesOfThePackageBesideTheApplicationAndOfThoseOfEachDatabase() throws IOException {
		AutoConfigurationPackages.register(this.context, "dev.migrations.service");
		process("spring.datasource.url=jdbc:postgresql://localhost/shop",
				"migrations.databases.billing.url=jdbc:postgresql://localhost/billing",
				"migrations.databases.billing.packages=dev.migrations.service.migrations.more");
		assertThat(this.files.getGeneratedFileContent(Kind.RESOURCE, "META-INF/migrations/revisions.index").lines())
			.containsSubsequence("dev/migrations/service/migrations/",
					"dev/migrations/service/migrations/CreatePeople.class", "dev/migrations/service/migrations/more/",
					"dev/migrations/service/migrations/more/AddAda.class");
	}

	@Test
	void takesRevisionsInJavaIntoANativeImage() {
		process("spring.datasource.url=jdbc:postgresql://localhost/shop",
				"migrations.packages=dev.migrations.service.migrations.more");
		assertThat(this.generation.getRuntimeHints())
			.matches(RuntimeHintsPredicates.reflection()
				.onType(TypeReference.of("dev.migrations.service.migrations.more.AddAda"))
				.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
			.matches(RuntimeHintsPredicates.reflection()
				.onType(Revision.class)
				.withMemberCategory(MemberCategory.INVOKE_DECLARED_METHODS))
			.matches(classFile("dev/migrations/service/migrations/more/AddAda"))
			.matches(classFile("dev/migrations/service/migrations/Named"))
			.matches(classFile("dev/migrations/migration/Migration"))
			.matches(classFile("dev/migrations/migration/ReversibleMigration"));
	}

	@Test
	void takesTheProxiesOfConnectionsIntoANativeImage() {
		process("spring.datasource.url=jdbc:postgresql://localhost/shop");
		assertThat(this.generation.getRuntimeHints())
			.matches(RuntimeHintsPredicates.proxies().forInterfaces(Connection.class))
			.matches(RuntimeHintsPredicates.proxies().forInterfaces(ConnectionProxy.class));
	}

	/** Nothing looks for what needs the schema when the service starts. */
	@Test
	void writesDownThatWhatNeedsTheSchemaWaitsForIt() throws IOException {
		process("spring.datasource.url=jdbc:postgresql://localhost/shop");
		assertThat(this.files.getGeneratedFileContent(Kind.SOURCE,
				"org/springframework/boot/jdbc/autoconfigure/JdbcTemplateConfiguration__BeanDefinitions.java"))
			.contains("setDependsOn(\"migrationsInitializer\")");
	}

	@Test
	void needsNoHintsForWhatSpringFactoriesName() {
		process("spring.datasource.url=jdbc:postgresql://localhost/shop");
		assertThat(this.generation.getRuntimeHints()).matches(constructors(MigrationsInitializerDetector.class))
			.matches(constructors(R2dbcDependsOnMigrationsDetector.class))
			.matches(constructors(DatabaseUrlEnvironmentPostProcessor.class))
			.matches(constructors(MigrationsFailureAnalyzer.class));
	}

	@Test
	void writesNothingDownForAServiceWithoutMigrations() {
		process("spring.datasource.url=jdbc:postgresql://localhost/shop", "migrations.enabled=false");
		assertThat(this.files.getGeneratedFiles(Kind.RESOURCE)).isEqualTo(Map.of());
	}

	@Test
	void takesThePageAndTheAnswersOfTheEndpointIntoANativeImage() {
		RuntimeHints hints = new RuntimeHints();
		new MigrationsEndpointAutoConfiguration.Hints().registerHints(hints, null);
		assertThat(hints)
			.matches(RuntimeHintsPredicates.resource().forResource("dev/migrations/actuate/endpoint/page.css"))
			.matches(RuntimeHintsPredicates.resource().forResource("dev/migrations/actuate/endpoint/page.js"))
			.matches(RuntimeHintsPredicates.reflection().onType(HistoryDescriptor.class));
	}

	private void process(String... properties) {
		try (this.context;
				URLClassLoader classLoader = new URLClassLoader(new URL[] { this.folder.toUri().toURL() },
						getClass().getClassLoader())) {
			this.context.setClassLoader(classLoader);
			TestPropertyValues.of(properties).applyTo(this.context);
			this.context.register(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
					MigrationsAutoConfiguration.class);
			new ApplicationContextAotGenerator().processAheadOfTime(this.context, this.generation);
			this.generation.writeGeneratedContent();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Predicate<RuntimeHints> constructors(Class<?> type) {
		return RuntimeHintsPredicates.reflection()
			.onType(type)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
	}

	private static Predicate<RuntimeHints> classFile(String name) {
		return RuntimeHintsPredicates.resource().forResource(name + ".class");
	}

	private void write(String file) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, "-- never read");
	}

}
