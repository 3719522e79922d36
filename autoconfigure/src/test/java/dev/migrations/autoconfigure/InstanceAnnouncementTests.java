package dev.migrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That the connections of a service say of which revisions its build is, and what an
 * older build makes of it.
 */
@PostgresTest
class InstanceAnnouncementTests {

	private static final String NAMES = """
			select distinct application_name from pg_stat_activity
			where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'""";

	private final TestDatabase database;

	private final RevisionFolder newer;

	private final RevisionFolder older;

	InstanceAnnouncementTests(TestDatabase database, @TempDir Path folder) throws IOException {
		this.database = database;
		this.newer = new RevisionFolder(Files.createDirectory(folder.resolve("newer"))).tables("a1", "a2", "a3");
		this.older = new RevisionFolder(Files.createDirectory(folder.resolve("older"))).tables("a1", "a2");
	}

	@Test
	void anOlderBuildTakesTheSchemaFromUnderNobody() {
		service(this.newer, "2.1.0").run((newService) -> {
			newService.getBean(DataSource.class).getConnection().close();
			assertThat(this.database.query(NAMES)).isEqualTo("shop 2.1.0 migrations@a3");
			service(this.older, "2.0.0").run((oldService) -> assertThat(oldService).getFailure()
				.rootCause()
				.hasMessageContaining("'shop 2.1.0 migrations@a3' (pid "));
			assertThat(this.database.query("select version_num from migrations_version")).isEqualTo("a3");
		});
		service(this.older, "2.0.0").run((oldService) -> assertThat(oldService).hasNotFailed());
		assertThat(this.database.query("select version_num from migrations_version")).isEqualTo("a2");
	}

	@Test
	void aNameThatSomebodyGaveThemStays() {
		service(this.newer, "2.1.0")
			.withPropertyValues("spring.datasource.hikari.data-source-properties.ApplicationName=mine")
			.run((service) -> {
				service.getBean(DataSource.class).getConnection().close();
				assertThat(this.database.query(NAMES)).isEqualTo("mine");
			});
	}

	private ApplicationContextRunner service(RevisionFolder revisions, String version) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + this.database.url(),
					"migrations.locations=" + revisions.location(), "spring.application.name=shop",
					"spring.application.version=" + version, "migrations.on-unknown-revision=downgrade");
	}

}
