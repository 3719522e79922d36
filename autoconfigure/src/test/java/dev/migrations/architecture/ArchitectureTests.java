package dev.migrations.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which package may use which, and which may use what from outside. An arrow of the
 * design that is not allowed here is a mistake in the design or in the code.
 */
class ArchitectureTests {

	private static final String ROOT = "dev.migrations.";

	private static final JavaClasses MAIN = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("dev.migrations");

	@Test
	void packagesAreFreeOfCycles() {
		check(slices().matching("dev.migrations.(**)").should().beFreeOfCycles());
	}

	@Test
	void everyPackageIsNullMarked() {
		assertThat(MAIN.stream().map(JavaClass::getPackage).filter((each) -> !each.isAnnotatedWith(NullMarked.class)))
			.isEmpty();
	}

	@Test
	void revisionIsPure() {
		mayUse("revision", "java.lang..", "java.util..", "java.time..", "java.io..", "org.jspecify..");
	}

	@Test
	void scriptKnowsRevisionsMigrationsAndResources() {
		mayUse("script", "dev.migrations.revision..", "dev.migrations.migration..", "java..", "org.jspecify..",
				"org.springframework.asm..", "org.springframework.core..", "org.springframework.util..");
	}

	@Test
	void executionKnowsRevisionsMigrationsScriptsAndJdbc() {
		mayUse("execution", "dev.migrations.revision..", "dev.migrations.migration..", "dev.migrations.script..",
				"java..", "javax.sql..", "org.jspecify..", "org.apache.commons.logging..", "org.postgresql..",
				"org.springframework.core..", "org.springframework.dao..", "org.springframework.jdbc..",
				"org.springframework.util..");
	}

	@Test
	void commandKnowsWhatIsBelowItAndNoFramework() {
		mayUse("command", "dev.migrations.revision..", "dev.migrations.script..", "dev.migrations.execution..",
				"dev.migrations.diff..", "dev.migrations.autogenerate..", "java.lang..", "java.util..", "java.time..",
				"java.io..", "java.nio..", "org.jspecify..", "org.apache.commons.logging..",
				"org.springframework.core.log..", "org.springframework.util..");
	}

	@Test
	void modelKnowsScriptsJdbcAndHibernate() {
		mayUse("model", "dev.migrations.revision..", "dev.migrations.script..", "dev.migrations.schema..", "java..",
				"javax.sql..", "org.jspecify..", "org.postgresql..", "org.hibernate..", "jakarta.persistence..",
				"org.springframework.core..", "org.springframework.objenesis..", "org.springframework.orm.jpa..",
				"org.springframework.util..");
	}

	@Test
	void schemaIsPure() {
		mayUse("schema", "java.lang..", "java.util..", "org.jspecify..");
	}

	@Test
	void operationIsPureAndKnowsTheSchema() {
		mayUse("operation", "dev.migrations.schema..", "java.lang..", "java.util..", "org.jspecify..");
	}

	@Test
	void migrationKnowsOperationsAndJdbc() {
		mayUse("migration", "dev.migrations.revision..", "dev.migrations.schema..", "dev.migrations.operation..",
				"java.lang..", "java.util..", "java.time..", "java.sql..", "java.math..", "org.jspecify..",
				"org.springframework.jdbc..", "org.springframework.util..");
	}

	@Test
	void diffIsPureAndKnowsSchemaAndOperations() {
		mayUse("diff", "dev.migrations.schema..", "dev.migrations.operation..", "java.lang..", "java.util..",
				"java.nio.charset..", "org.jspecify..");
	}

	@Test
	void catalogKnowsTheSchemaAndJdbc() {
		mayUse("catalog", "dev.migrations.schema..", "java.lang..", "java.util..", "java.sql..", "org.jspecify..",
				"org.springframework.jdbc..", "org.springframework.dao..");
	}

	@Test
	void autogenerateKnowsWhatItPutsTogether() {
		mayUse("autogenerate", "dev.migrations.revision..", "dev.migrations.script..", "dev.migrations.schema..",
				"dev.migrations.operation..", "dev.migrations.diff..", "dev.migrations.catalog..",
				"dev.migrations.model..", "dev.migrations.execution..", "java.lang..", "java.util..",
				"java.nio.charset..", "java.sql..", "javax.sql..", "org.jspecify..", "org.springframework.core.io..");
	}

	@Test
	void onlyTheOutermostPackagesUseSpringBoot() {
		check(noClasses().that()
			.resideOutsideOfPackages(packages("cli", "autoconfigure", "actuate.endpoint", "health", "metrics",
					"testcontainers", "docker.compose"))
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.boot.."));
	}

	@Test
	void onlyWhatTalksToTheDatabaseUsesJdbc() {
		check(noClasses().that()
			.resideOutsideOfPackages(
					packages("execution", "catalog", "migration", "model", "autogenerate", "autoconfigure"))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.springframework.jdbc.."));
	}

	@Test
	void onlyTheModelUsesHibernate() {
		check(noClasses().that()
			.resideOutsideOfPackages(packages("model", "autoconfigure"))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.hibernate..", "jakarta.persistence.."));
	}

	@Test
	void onlyTheCommandLinePrintsOrExits() {
		check(noClasses().that()
			.resideOutsideOfPackages(packages("cli"))
			.should()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err")
			.orShould()
			.callMethod(System.class, "exit", int.class)
			.orShould()
			.callMethod(Throwable.class, "printStackTrace"));
	}

	@Test
	void nobodyUsesTheCommandLine() {
		check(noClasses().that()
			.resideOutsideOfPackages(packages("cli"))
			.should()
			.dependOnClassesThat()
			.resideInAPackage("dev.migrations.cli.."));
	}

	private static void mayUse(String name, String... allowed) {
		String own = ROOT + name + "..";
		String[] all = Stream.concat(Stream.of(own, ""), Stream.of(allowed)).toArray(String[]::new);
		check(classes().that().resideInAPackage(own).should().onlyDependOnClassesThat().resideInAnyPackage(all));
	}

	private static String[] packages(String... names) {
		return Stream.of(names).map((name) -> ROOT + name + "..").toArray(String[]::new);
	}

	private static void check(ArchRule rule) {
		rule.allowEmptyShould(true).check(MAIN);
	}

}
