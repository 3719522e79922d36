package dev.migrations.testcontainers;

import dev.migrations.autoconfigure.MigrationsConnectionDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.testcontainers.containers.JdbcDatabaseContainer;

/**
 * Says of a container with {@code @ServiceConnection} where migrations connect.
 */
class MigrationsContainerConnectionDetailsFactory
		extends ContainerConnectionDetailsFactory<JdbcDatabaseContainer<?>, MigrationsConnectionDetails> {

	@Override
	protected MigrationsConnectionDetails getContainerConnectionDetails(
			ContainerConnectionSource<JdbcDatabaseContainer<?>> source) {
		return new MigrationsContainerConnectionDetails(source);
	}

	private static final class MigrationsContainerConnectionDetails
			extends ContainerConnectionDetails<JdbcDatabaseContainer<?>> implements MigrationsConnectionDetails {

		MigrationsContainerConnectionDetails(ContainerConnectionSource<JdbcDatabaseContainer<?>> source) {
			super(source);
		}

		@Override
		public @Nullable String getUsername() {
			return getContainer().getUsername();
		}

		@Override
		public @Nullable String getPassword() {
			return getContainer().getPassword();
		}

		@Override
		public @Nullable String getJdbcUrl() {
			return getContainer().getJdbcUrl();
		}

		@Override
		public @Nullable String getDriverClassName() {
			return getContainer().getDriverClassName();
		}

	}

}
