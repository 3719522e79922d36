package dev.migrations.sample.postgres;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/**
 * Says where the database is, and brings it up when somebody asks: whatever the
 * environment says otherwise, even if it is added later, comes first and leaves it down.
 */
final class EmbeddedPostgresPropertySource extends EnumerablePropertySource<Supplier<Database>> {

	static final String NAME = "embeddedPostgres";

	static final String URL = "spring.datasource.url";

	private static final String USERNAME = "spring.datasource.username";

	private static final String PASSWORD = "spring.datasource.password";

	private final Environment environment;

	private @Nullable Database database;

	/**
	 * Create a source.
	 * @param supplier brings the database up; called when somebody asks, and until it
	 * succeeds
	 * @param environment the environment of which this is a source
	 */
	EmbeddedPostgresPropertySource(Supplier<Database> supplier, Environment environment) {
		super(NAME, supplier);
		this.environment = environment;
	}

	@Override
	public String[] getPropertyNames() {
		return new String[] { URL, USERNAME, PASSWORD };
	}

	@Override
	public synchronized @Nullable Object getProperty(String name) {
		return switch (name) {
			case URL -> up().url();
			case USERNAME -> isUsed() ? Database.NAME : null;
			case PASSWORD -> isUsed() ? up().password() : null;
			default -> null;
		};
	}

	/** User and password are of no use, and nobody's business, in another database. */
	private boolean isUsed() {
		String url = this.environment.getProperty(URL);
		return this.database != null && this.database.url().equals(url);
	}

	private Database up() {
		Database database = this.database;
		if (database == null) {
			database = this.source.get();
			this.database = database;
		}
		return database;
	}

}
