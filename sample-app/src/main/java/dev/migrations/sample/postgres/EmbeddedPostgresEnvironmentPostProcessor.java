package dev.migrations.sample.postgres;

import java.nio.file.Path;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/**
 * Gives the service an embedded PostgreSQL where nothing says which database to use. It
 * is part of the environment, and no bean, so that the command line, which has the
 * environment of the service and none of its beans, reaches the same database.
 */
class EmbeddedPostgresEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	private static final String FOLDER = "journal.postgres.folder";

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE; // all configuration is read by now
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!isDatabaseGiven(environment)) {
			environment.getPropertySources()
				.addLast(new EmbeddedPostgresPropertySource(() -> join(folder(environment)), environment));
		}
	}

	private static boolean isDatabaseGiven(ConfigurableEnvironment environment) {
		return environment.containsProperty(EmbeddedPostgresPropertySource.URL)
				|| StringUtils.hasText(environment.getProperty("DATABASE_URL"));
	}

	private static Path folder(ConfigurableEnvironment environment) {
		String given = environment.getProperty(FOLDER);
		return (given != null) ? Path.of(given) : DataFolder.of(new ApplicationHome(EmbeddedPostgres.class));
	}

	private static Database join(Path folder) {
		EmbeddedPostgres postgres = new EmbeddedPostgres(folder, folder.resolve("binaries"));
		// First, so that an end while it starts is an end of the server as well.
		SpringApplication.getShutdownHandlers().add(postgres::leave);
		return postgres.join();
	}

}
