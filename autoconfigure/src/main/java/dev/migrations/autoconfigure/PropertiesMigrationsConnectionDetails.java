package dev.migrations.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * What properties say of where migrations connect.
 */
final class PropertiesMigrationsConnectionDetails implements MigrationsConnectionDetails {

	private final DatabaseProperties properties;

	PropertiesMigrationsConnectionDetails(DatabaseProperties properties) {
		this.properties = properties;
	}

	@Override
	public @Nullable String getUsername() {
		return this.properties.getUsername();
	}

	@Override
	public @Nullable String getPassword() {
		return this.properties.getPassword();
	}

	@Override
	public @Nullable String getJdbcUrl() {
		return this.properties.getUrl();
	}

	@Override
	public @Nullable String getDriverClassName() {
		return this.properties.getDriverClassName();
	}

}
