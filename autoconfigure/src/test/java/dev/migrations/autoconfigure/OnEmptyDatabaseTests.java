package dev.migrations.autoconfigure;

import java.nio.file.Path;

import dev.migrations.clinic.Clinic;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code migrations.on-empty-database} where a service starts.
 */
@PostgresTest
class OnEmptyDatabaseTests {

	private final TestDatabase database;

	private final ApplicationContextRunner runner;

	OnEmptyDatabaseTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		RevisionFolder revisions = new RevisionFolder(folder);
		revisions.tables("a1", "a2");
		this.runner = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + database.url(),
					"migrations.locations=" + revisions.location(), "migrations.on-empty-database= Create ");
	}

	@Test
	void makesWhatTheEntitiesSayBeforeTheyAreUsed() {
		this.runner
			.withConfiguration(AutoConfigurations.of(MigrationsSchemaSourceAutoConfiguration.class,
					TransactionManagerCustomizationAutoConfiguration.class, HibernateJpaAutoConfiguration.class))
			.withInitializer((context) -> AutoConfigurationPackages.register((GenericApplicationContext) context,
					Clinic.class.getPackageName()))
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> {
				assertThat(context).hasSingleBean(EntityManagerFactory.class);
				assertThat(this.database.query("select version_num from migrations_version")).isEqualTo("a2");
				assertThat(this.database.query("select concat_ws('|', to_regclass('visit'), to_regclass('a1'))"))
					.isEqualTo("visit");
			});
	}

	@Test
	void doesNotStartWhereNothingSaysWhatTheSchemaIs() {
		this.runner.run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageStartingWith("'migrations.on-empty-database=create' needs to know what the schema should be, "
					+ "and nothing says it: there are neither JPA entities nor a file of SQL."));
	}

	@Test
	void doesNotStartWhereThereAreNoEntities() {
		this.runner.withConfiguration(AutoConfigurations.of(MigrationsSchemaSourceAutoConfiguration.class))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageStartingWith("The database is empty, and nothing says what the schema should be"));
	}

}
