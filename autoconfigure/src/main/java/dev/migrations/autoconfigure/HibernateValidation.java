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
	 * @throws MigrationsException if it is
	 */
	static void refuse(Environment environment) {
		PROPERTIES.stream()
			.filter((property) -> "validate".equalsIgnoreCase(environment.getProperty(property)))
			.findFirst()
			.ifPresent((property) -> {
				throw new MigrationsException(
						"'migrations.on-startup=background' makes the schema after the service has started, but '%s=validate' looks for it before."
							.formatted(property),
						"Set '%s=none', or 'migrations.on-startup=upgrade'.".formatted(property));
			});
	}

}
