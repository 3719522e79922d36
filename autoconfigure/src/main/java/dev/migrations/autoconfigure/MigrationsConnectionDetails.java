package dev.migrations.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.jdbc.DatabaseDriver;

/**
 * Where and as whom migrations connect. A bean of this type, as a container brings one,
 * comes before {@code migrations.url}, {@code username} and {@code password}.
 */
public interface MigrationsConnectionDetails extends ConnectionDetails {

	/**
	 * The user, {@code null} for that of the service or of the URL.
	 */
	@Nullable String getUsername();

	/**
	 * The password of that user, {@code null} if it has none.
	 */
	@Nullable String getPassword();

	/**
	 * The JDBC URL, {@code null} to connect where the service does.
	 */
	@Nullable String getJdbcUrl();

	/**
	 * The class of the JDBC driver, {@code null} for the one that understands the URL.
	 */
	default @Nullable String getDriverClassName() {
		String url = getJdbcUrl();
		return (url != null) ? DatabaseDriver.fromJdbcUrl(url).getDriverClassName() : null;
	}

}
