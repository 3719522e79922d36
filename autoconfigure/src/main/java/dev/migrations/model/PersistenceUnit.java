package dev.migrations.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ResourceLoader;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;
import org.springframework.util.Assert;

/**
 * A set of entities that Hibernate maps together, and how.
 *
 * @param types its entities, and the packages whose annotations count
 * @param mappingResources its mapping files besides {@code META-INF/orm.xml}
 * @param settings the settings with which the service gives it to Hibernate; those that
 * need a connection or a bean are passed over
 * @param resourceLoader loads the classes and the mapping files
 */
public record PersistenceUnit(PersistenceManagedTypes types, List<String> mappingResources,
		Map<String, Object> settings, ResourceLoader resourceLoader) {

	public PersistenceUnit {
		Assert.notNull(types, "'types' must not be null");
		mappingResources = List.copyOf(mappingResources);
		settings = new HashMap<>(settings);
	}

	/**
	 * Create a unit of all entities that are in some packages and in those below them.
	 */
	public static PersistenceUnit scan(List<String> packages, Map<String, Object> settings,
			ResourceLoader resourceLoader) {
		PersistenceManagedTypes types = new PersistenceManagedTypesScanner(resourceLoader, null)
			.scan(packages.toArray(String[]::new));
		return new PersistenceUnit(types, List.of(), settings, resourceLoader);
	}

}
