package dev.migrations.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.revision.MigrationsException;
import jakarta.persistence.spi.PersistenceUnitInfo;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.orm.jpa.persistenceunit.DefaultPersistenceUnitManager;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Lets Hibernate write the script that makes the tables of a persistence unit. Only where
 * a session factory is built does it apply Bean Validation, so that is begun.
 */
final class HibernateScript {

	private final PersistenceUnit unit;

	private final int majorVersion;

	HibernateScript(PersistenceUnit unit, int majorVersion) {
		this.unit = unit;
		this.majorVersion = majorVersion;
	}

	/**
	 * The statements of the script in their order.
	 * @throws MigrationsException if Hibernate refuses the entities
	 */
	List<SourceStatement> statements() {
		CommandRecorder commands = new CommandRecorder();
		TableOwners owners = new TableOwners();
		Map<String, Object> settings = new ScriptSettings(this.majorVersion, commands, owners)
			.over(new HashMap<>(this.unit.settings()));
		try {
			new HibernateJpaVendorAdapter().getPersistenceProvider()
				.createContainerEntityManagerFactory(info(), settings)
				.close();
		}
		catch (RuntimeException | LinkageError ex) {
			if (!ScriptWithoutPersisters.Written.isBehind(ex)) {
				throw failure(ex);
			}
		}
		return commands.commands()
			.stream()
			.map((command) -> new SourceStatement(HibernateWording.correct(command), owners.subject(command)))
			.toList();
	}

	private static MigrationsException failure(Throwable error) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(error);
		return new MigrationsException(
				"Hibernate cannot make a schema of the JPA entities: %s: %s".formatted(cause.getClass().getSimpleName(),
						sentence(String.valueOf(cause.getMessage()))),
				"Correct the entities; if the service starts with them, declare what it gives to Hibernate in a "
						+ "class named in 'migrations.command.sources'.",
				error);
	}

	private static String sentence(String message) {
		return message.matches("(?s).*[.!?]\\s*") ? message.strip() : message.strip() + ".";
	}

	/** It can be used for one session factory only. */
	private PersistenceUnitInfo info() {
		DefaultPersistenceUnitManager manager = new DefaultPersistenceUnitManager();
		manager.setResourceLoader(this.unit.resourceLoader());
		manager.setManagedTypes(this.unit.types());
		manager.setMappingResources(this.unit.mappingResources().toArray(String[]::new));
		manager.afterPropertiesSet();
		return manager.obtainDefaultPersistenceUnitInfo();
	}

}
