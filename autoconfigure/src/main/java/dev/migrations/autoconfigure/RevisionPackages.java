package dev.migrations.autoconfigure;

import java.util.List;

import dev.migrations.autoconfigure.MigrationsProperties.Database;
import dev.migrations.script.RevisionSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * The packages in which the revisions in Java of a service are.
 */
class RevisionPackages {

	private static final String NAME = "migrations";

	private final MigrationsProperties properties;

	private final BeanFactory beans;

	private final ResourceLoader resourceLoader;

	private final Environment environment;

	RevisionPackages(MigrationsProperties properties, BeanFactory beans, ResourceLoader resourceLoader,
			Environment environment) {
		this.properties = properties;
		this.beans = beans;
		this.resourceLoader = resourceLoader;
		this.environment = environment;
	}

	/** Those of the service's own database. */
	RevisionSource source() {
		return source(names());
	}

	/** Those of a database that has a name. */
	RevisionSource source(Database database) {
		return source(database.getPackages());
	}

	/** The configured ones, or else the one beside the application. */
	List<String> names() {
		return names(this.properties.getPackages(), this.beans);
	}

	/**
	 * The configured ones, or else the one beside the application.
	 * @param beans know where that is
	 */
	static List<String> names(List<String> configured, BeanFactory beans) {
		if (!configured.isEmpty() || !AutoConfigurationPackages.has(beans)) {
			return configured;
		}
		return AutoConfigurationPackages.get(beans)
			.stream()
			.map((base) -> base.isEmpty() ? NAME : base + "." + NAME)
			.toList();
	}

	private RevisionSource source(List<String> packages) {
		return new RevisionSearch(this.resourceLoader).inPackages(packages, this.environment);
	}

}
