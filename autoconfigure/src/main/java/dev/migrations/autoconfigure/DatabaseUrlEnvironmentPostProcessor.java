package dev.migrations.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes URLs as everybody but Java writes them,
 * {@code postgresql://user:password@host/database}, usable wherever a JDBC URL is
 * expected, and lets the environment variable {@code DATABASE_URL} stand for
 * {@code spring.datasource.url} where that is not set.
 */
class DatabaseUrlEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	private static final String PROPERTY_SOURCE = "databaseUrl";

	private static final String VARIABLE = "DATABASE_URL";

	/** After the files of the configuration are read. */
	static final int ORDER = ConfigDataEnvironmentPostProcessor.ORDER + 10;

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> properties = new LinkedHashMap<>();
		String url = environment.getProperty("spring.datasource.url");
		String variable = environment.getProperty(VARIABLE);
		if (url == null && variable != null && isOurs(variable)) {
			properties.put("spring.datasource.url", variable);
			translate("spring.datasource", variable, VARIABLE, properties);
		}
		else {
			translate("spring.datasource", url, "spring.datasource.url", properties);
		}
		translateAll("migrations", environment, properties);
		DatabaseNames.in(environment)
			.forEach((name) -> translateAll(DatabaseNames.prefix(name), environment, properties));
		if (!properties.isEmpty()) {
			environment.getPropertySources().addFirst(new MapPropertySource(PROPERTY_SOURCE, properties));
		}
	}

	private static void translateAll(String database, ConfigurableEnvironment environment,
			Map<String, Object> properties) {
		for (String prefix : List.of(database, database + ".autogenerate")) {
			translate(prefix, environment.getProperty(prefix + ".url"), prefix + ".url", properties);
		}
	}

	/** The variable of that name is used for databases of all kinds. */
	private static boolean isOurs(String variable) {
		return variable.startsWith("jdbc:") || PostgresUrl.isMeant(variable);
	}

	private static void translate(String prefix, @Nullable String text, String origin, Map<String, Object> properties) {
		if (text == null || !PostgresUrl.isMeant(text)) {
			return;
		}
		PostgresUrl url = parse(text, origin);
		properties.put(prefix + ".url", url.jdbcUrl());
		if (url.username() != null) {
			properties.put(prefix + ".username", url.username());
		}
		if (url.password() != null) {
			properties.put(prefix + ".password", url.password());
		}
	}

	private static PostgresUrl parse(String text, String origin) {
		try {
			return PostgresUrl.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationsException("The URL in '%s' cannot be read: %s.".formatted(origin, ex.getMessage()),
					"Correct '%s'.".formatted(origin));
		}
	}

}
