package dev.migrations.autoconfigure;

import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.core.NestedExceptionUtils;

/**
 * Chooses how migrations connect: to the data source that is marked for them, else to
 * their own URL, else to where the service connects, as its user or as their own.
 */
final class ConnectionChoice {

	private final MigrationsConnectionDetails details;

	private final String prefix;

	private final String application;

	/**
	 * Create a choice.
	 * @param prefix what the names of the database's properties begin with
	 * @param application the name by which PostgreSQL is to show the connections
	 */
	ConnectionChoice(MigrationsConnectionDetails details, String prefix, String application) {
		this.details = details;
		this.prefix = prefix;
		this.application = application;
	}

	/**
	 * Choose.
	 * @param service gives the service's data source, {@code null} if it has none, or
	 * several of which none is primary; asked only if it matters
	 * @param marked the data source that is marked for migrations, {@code null} if none
	 * is
	 * @throws MigrationsException if there is no way to connect
	 */
	DataSource choose(Supplier<@Nullable DataSource> service, @Nullable DataSource marked) {
		if (marked != null) {
			return dedicatedOrSelf(marked);
		}
		String url = this.details.getJdbcUrl();
		if (url != null) {
			return DedicatedConnections.to(url, this.details.getUsername(), this.details.getPassword(),
					this.details.getDriverClassName(), this.application);
		}
		DataSource dataSource = ofService(service);
		if (dataSource == null) {
			throw new MigrationsException(
					"It is not known on which database migrations run: "
							+ "there is no data source, or there are several of which none is primary.",
					"Mark one with @MigrationsDataSource, make one @Primary, or set 'migrations.url'.");
		}
		return (this.details.getUsername() != null) ? asOwnUser(dataSource, this.details.getUsername())
				: dedicatedOrSelf(dataSource);
	}

	/** Spring Boot makes its data source whether it knows a URL or not. */
	private static @Nullable DataSource ofService(Supplier<@Nullable DataSource> service) {
		try {
			return service.get();
		}
		catch (BeanCreationException ex) {
			if (!NestedExceptionUtils.getMostSpecificCause(ex).getClass().getSimpleName().startsWith("DataSource")) {
				throw ex;
			}
			throw new MigrationsException(
					"It is not known where the database is: %s."
						.formatted(NestedExceptionUtils.getMostSpecificCause(ex).getMessage()),
					"Set 'spring.datasource.url', the environment variable DATABASE_URL, or 'migrations.url'.", ex);
		}
	}

	private DataSource asOwnUser(DataSource dataSource, String username) {
		DataSource dedicated = DedicatedConnections.like(dataSource, username, this.details.getPassword(),
				this.application);
		if (dedicated == null) {
			throw new MigrationsException(
					"'%s.username' is set, but it cannot be told from the data source, a %s, where it connects."
						.formatted(this.prefix, dataSource.getClass().getName()),
					"Set '%s.url' too.".formatted(this.prefix));
		}
		return dedicated;
	}

	private DataSource dedicatedOrSelf(DataSource dataSource) {
		DataSource dedicated = DedicatedConnections.like(dataSource, null, null, this.application);
		return (dedicated != null) ? dedicated : dataSource;
	}

}
