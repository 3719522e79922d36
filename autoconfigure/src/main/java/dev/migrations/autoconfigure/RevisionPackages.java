package dev.migrations.autoconfigure;

import java.util.List;

import dev.migrations.script.JavaRevisionSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;

/**
 * The packages in which the revisions in Java of an application are.
 */
final class RevisionPackages {

	private static final String NAME = "migrations";

	private RevisionPackages() {
	}

	static JavaRevisionSource source(MigrationsProperties properties, BeanFactory beanFactory,
			ResourceLoader resourceLoader, Environment environment) {
		return new JavaRevisionSource(names(properties, beanFactory),
				ResourcePatternUtils.getResourcePatternResolver(resourceLoader), environment);
	}

	/** The configured ones, or else the one beside the application. */
	static List<String> names(MigrationsProperties properties, BeanFactory beanFactory) {
		if (!properties.getPackages().isEmpty() || !AutoConfigurationPackages.has(beanFactory)) {
			return properties.getPackages();
		}
		return AutoConfigurationPackages.get(beanFactory)
			.stream()
			.map((base) -> base.isEmpty() ? NAME : base + "." + NAME)
			.toList();
	}

}
