package dev.migrations.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.command.Migrations;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Reads a revision identifier in YAML as it is written, also where YAML takes it for a
 * number: {@code 0012} would be ten, and {@code 1234567890e1} twelve thousand millions.
 */
class RevisionIdEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	private static final String PROPERTY_SOURCE = "migrationsRevisionIds";

	private static final Pattern SCALAR = Pattern.compile("[\\w.+:-]+");

	@Override
	public int getOrder() {
		return DatabaseUrlEnvironmentPostProcessor.ORDER + 1;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		List<String> databases = new ArrayList<>(DatabaseNames.in(environment));
		databases.add(Migrations.NAME);
		Map<String, Object> texts = new HashMap<>();
		for (String database : databases) {
			for (String name : List.of("target", "baseline")) {
				String property = DatabaseNames.prefix(database) + "." + name;
				String text = text(find(environment, ConfigurationPropertyName.of(property)));
				if (text != null) {
					texts.put(property, text);
				}
			}
		}
		if (!texts.isEmpty()) {
			environment.getPropertySources().addFirst(new MapPropertySource(PROPERTY_SOURCE, texts));
		}
	}

	/** The one that counts. */
	private static @Nullable ConfigurationProperty find(ConfigurableEnvironment environment,
			ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			ConfigurationProperty property = source.getConfigurationProperty(name);
			if (property != null) {
				return property;
			}
		}
		return null;
	}

	private static @Nullable String text(@Nullable ConfigurationProperty property) {
		if (property == null || !(property.getValue() instanceof Number)
				|| !(origin(property) instanceof TextResourceOrigin origin) || origin.getResource() == null
				|| origin.getLocation() == null) {
			return null;
		}
		try {
			List<String> lines = origin.getResource().getContentAsString(StandardCharsets.UTF_8).lines().toList();
			Matcher scalar = SCALAR.matcher(lines.get(origin.getLocation().getLine()));
			return scalar.find(origin.getLocation().getColumn()) ? scalar.group() : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable Origin origin(ConfigurationProperty property) {
		Origin origin = property.getOrigin();
		return (origin instanceof PropertySourceOrigin wrapped) ? wrapped.getOrigin() : origin;
	}

}
