package dev.migrations.testcontainers;

import java.nio.file.Path;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.MigrationsConnectionDetails;
import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.RequiresProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.lifecycle.TestcontainersLifecycleApplicationContextInitializer;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresProgram(RequiresProgram.CONTAINER_ENGINE)
class MigrationsContainerConnectionDetailsFactoryTests {

	@Test
	void migrationsRunInTheContainerWhateverThePropertiesSay(@TempDir Path folder) {
		new ApplicationContextRunner().withInitializer(new TestcontainersLifecycleApplicationContextInitializer())
			.withConfiguration(
					AutoConfigurations.of(ServiceConnectionAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withUserConfiguration(Containers.class)
			.withPropertyValues("migrations.url=jdbc:postgresql://localhost:1/nowhere",
					"migrations.locations=" + new RevisionFolder(folder).tables("a1").location())
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(MigrationsConnectionDetails.class);
				PostgreSQLContainer container = context.getBean(PostgreSQLContainer.class);
				JdbcClient client = JdbcClient.create(new DriverManagerDataSource(container.getJdbcUrl(),
						container.getUsername(), container.getPassword()));
				assertThat(client.sql("select version_num from migrations_version").query(String.class).single())
					.isEqualTo("a1");
			});
	}

	@Configuration(proxyBeanMethods = false)
	static class Containers {

		@Bean
		@ServiceConnection
		PostgreSQLContainer postgres() {
			return new PostgreSQLContainer("postgres:18-alpine");
		}

	}

}
