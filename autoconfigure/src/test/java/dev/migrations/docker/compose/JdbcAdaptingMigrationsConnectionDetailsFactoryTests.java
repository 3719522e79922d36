package dev.migrations.docker.compose;

import dev.migrations.autoconfigure.MigrationsConnectionDetails;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcAdaptingMigrationsConnectionDetailsFactoryTests {

	@Test
	void migrationsConnectWhereTheDataSourceDoes() {
		JdbcConnectionDetails compose = new Compose();
		assertThat(new ConnectionDetailsFactories(getClass().getClassLoader()).getConnectionDetails(compose, true)
			.get(MigrationsConnectionDetails.class)).extracting("jdbcUrl", "username", "password", "driverClassName")
			.containsExactly("jdbc:postgresql://localhost:32768/shop", "shop", "secret", "org.postgresql.Driver");
	}

	private static final class Compose implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return "shop";
		}

		@Override
		public String getPassword() {
			return "secret";
		}

		@Override
		public String getJdbcUrl() {
			return "jdbc:postgresql://localhost:32768/shop";
		}

	}

}
