package dev.migrations.autoconfigure;

import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.util.ClassUtils;

/**
 * Tells Spring Boot that those who ask the database by R2DBC wait until its schema is
 * there, as those do who ask it by JDBC.
 */
class R2dbcDependsOnMigrationsDetector extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

	private static final Set<String> TYPES = Set.of("org.springframework.r2dbc.core.DatabaseClient",
			"org.springframework.data.r2dbc.core.R2dbcEntityOperations");

	@Override
	protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
		ClassLoader classLoader = getClass().getClassLoader();
		Set<Class<?>> types = new LinkedHashSet<>();
		for (String type : TYPES) {
			if (ClassUtils.isPresent(type, classLoader)) {
				types.add(ClassUtils.resolveClassName(type, classLoader));
			}
		}
		return types;
	}

}
