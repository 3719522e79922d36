package dev.migrations.docker.compose;

import dev.migrations.autoconfigure.MigrationsConnectionDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Says of what Docker Compose starts for the service that migrations connect there, too.
 */
class JdbcAdaptingMigrationsConnectionDetailsFactory
		implements ConnectionDetailsFactory<JdbcConnectionDetails, MigrationsConnectionDetails> {

	@Override
	public MigrationsConnectionDetails getConnectionDetails(JdbcConnectionDetails input) {
		return new MigrationsConnectionDetails() {

			@Override
			public @Nullable String getUsername() {
				return input.getUsername();
			}

			@Override
			public @Nullable String getPassword() {
				return input.getPassword();
			}

			@Override
			public @Nullable String getJdbcUrl() {
				return input.getJdbcUrl();
			}

			@Override
			public @Nullable String getDriverClassName() {
				return input.getDriverClassName();
			}

		};
	}

}
