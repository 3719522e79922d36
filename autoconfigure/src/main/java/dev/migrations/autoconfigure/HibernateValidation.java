package dev.migrations.autoconfigure;

import java.util.List;

import dev.migrations.revision.MigrationsException;
import org.springframework.core.env.Environment;

/**
 * Hibernate can look whether its tables are there when the service starts, which cannot
 * be before somebody has made them.
 */
final class HibernateValidation {

	private static final List<String> PROPERTIES = List.of("spring.jpa.hibernate.ddl-auto",
			"spring.jpa.properties.hibernate.hbm2ddl.auto",
			"spring.jpa.properties.jakarta.persistence.schema-generation.database.action");

	private HibernateValidation() {
	}

	/**
	 * See that it is not asked for where the schema is made in the background.
	 * @param database the name of the database whose schema that is
	 * @throws MigrationsException if it is
	 */
	static void refuse(Environment environment, String database) {
		String onStartup = DatabaseNames.prefix(database) + ".on-startup";
		PROPERTIES.stream()
			.filter((property) -> "validate".equalsIgnoreCase(environment.getProperty(property)))
			.findFirst()
			.ifPresent((property) -> {
				throw new MigrationsException(
						"'%s=background' makes the schema after the service has started, but '%s=validate' looks for it before."
							.formatted(onStartup, property),
						"Set '%s=none', or '%s=upgrade'.".formatted(property, onStartup));
			});
	}

}
