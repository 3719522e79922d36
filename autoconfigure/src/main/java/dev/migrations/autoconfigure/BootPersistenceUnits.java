package dev.migrations.autoconfigure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.migrations.model.PersistenceUnit;
import dev.migrations.revision.MigrationsException;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.hibernate.autoconfigure.HibernateProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.hibernate.autoconfigure.HibernateSettings;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScanPackages;
import org.springframework.core.io.ResourceLoader;
import org.springframework.orm.jpa.persistenceunit.ManagedClassNameFilter;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;

/**
 * The persistence units of a service, found and set up as Spring Boot does for the entity
 * manager factory, of which there need be none.
 */
final class BootPersistenceUnits implements Supplier<Collection<PersistenceUnit>> {

	private final String prefix;

	private final AutogenerateProperties properties;

	private final ListableBeanFactory beanFactory;

	private final ResourceLoader resourceLoader;

	BootPersistenceUnits(String prefix, AutogenerateProperties properties, ListableBeanFactory beanFactory,
			ResourceLoader resourceLoader) {
		this.prefix = prefix;
		this.properties = properties;
		this.beanFactory = beanFactory;
		this.resourceLoader = resourceLoader;
	}

	@Override
	public Collection<PersistenceUnit> get() {
		JpaProperties jpa = this.beanFactory.getBean(JpaProperties.class);
		Map<String, Object> settings = settings(jpa);
		if (this.properties.getUnits().isEmpty()) {
			return List.of(new PersistenceUnit(types(), jpa.getMappingResources(), settings, this.resourceLoader));
		}
		List<PersistenceUnit> units = new ArrayList<>();
		this.properties.getUnits().forEach((name, unit) -> {
			if (unit.getPackages().isEmpty()) {
				throw new MigrationsException("The persistence unit '%s' has no packages.".formatted(name),
						"Name them in '%s.autogenerate.units.%s.packages'.".formatted(this.prefix, name));
			}
			Map<String, Object> own = new HashMap<>(settings);
			own.putAll(unit.getProperties());
			units.add(new PersistenceUnit(scan(unit.getPackages()), List.of(), own, this.resourceLoader));
		});
		return units;
	}

	private PersistenceManagedTypes types() {
		if (!this.properties.getPackages().isEmpty()) {
			return named(this.properties.getPackages());
		}
		PersistenceManagedTypes declared = this.beanFactory.getBeanProvider(PersistenceManagedTypes.class)
			.getIfUnique();
		return (declared != null) ? declared : scan(packages());
	}

	/** To find nothing there is no reason to say that all is well. */
	private PersistenceManagedTypes named(List<String> packages) {
		PersistenceManagedTypes types = scan(packages);
		if (types.getManagedClassNames().isEmpty()) {
			throw new MigrationsException("No JPA entity was found in '%s'.".formatted(String.join("', '", packages)),
					"Correct '%s.autogenerate.packages', and see that the classes there are compiled and have 'jakarta.persistence.Entity'."
						.formatted(this.prefix));
		}
		return types;
	}

	private List<String> packages() {
		List<String> packages = EntityScanPackages.get(this.beanFactory).getPackageNames();
		if (packages.isEmpty() && AutoConfigurationPackages.has(this.beanFactory)) {
			return AutoConfigurationPackages.get(this.beanFactory);
		}
		return packages;
	}

	private PersistenceManagedTypes scan(List<String> packages) {
		return new PersistenceManagedTypesScanner(this.resourceLoader,
				this.beanFactory.getBeanProvider(ManagedClassNameFilter.class).getIfAvailable())
			.scan(packages.toArray(String[]::new));
	}

	private Map<String, Object> settings(JpaProperties jpa) {
		Map<String, Object> settings = new HashMap<>(this.beanFactory.getBean(HibernateProperties.class)
			.determineHibernateProperties(jpa.getProperties(),
					new HibernateSettings().ddlAuto(() -> "none").hibernatePropertiesCustomizers(customizers())));
		if (jpa.getDatabasePlatform() != null) {
			settings.putIfAbsent("hibernate.dialect", jpa.getDatabasePlatform());
		}
		return settings;
	}

	private List<HibernatePropertiesCustomizer> customizers() {
		List<HibernatePropertiesCustomizer> customizers = new ArrayList<>();
		customizers.add((settings) -> {
			this.beanFactory.getBeanProvider(PhysicalNamingStrategy.class)
				.ifAvailable((strategy) -> settings.put("hibernate.physical_naming_strategy", strategy));
			this.beanFactory.getBeanProvider(ImplicitNamingStrategy.class)
				.ifAvailable((strategy) -> settings.put("hibernate.implicit_naming_strategy", strategy));
		});
		customizers
			.addAll(this.beanFactory.getBeanProvider(HibernatePropertiesCustomizer.class).orderedStream().toList());
		return customizers;
	}

}
