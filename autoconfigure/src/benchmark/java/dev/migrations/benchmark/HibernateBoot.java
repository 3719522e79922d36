package dev.migrations.benchmark;

import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import dev.migrations.model.PersistenceUnit;
import jakarta.persistence.spi.PersistenceUnitInfo;
import org.hibernate.jpa.boot.spi.Bootstrap;
import org.hibernate.jpa.boot.internal.EntityManagerFactoryBuilderImpl;

import org.springframework.orm.jpa.persistenceunit.DefaultPersistenceUnitManager;

/**
 * Hibernate's own boot of a model, without a connection. To find the classes is not part
 * of it.
 *
 * @param name its name in the table
 * @param unit the model
 * @param whole whether the session factory is made, or the metadata only
 */
record HibernateBoot(String name, PersistenceUnit unit, boolean whole) implements Contender {

	@Override
	public void start(DataSource database) {
		Map<String, Object> settings = new HashMap<>(this.unit.settings());
		settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
		settings.put("jakarta.persistence.database-product-name", "PostgreSQL");
		settings.put("jakarta.persistence.database-major-version", "18");
		EntityManagerFactoryBuilderImpl builder = (EntityManagerFactoryBuilderImpl) Bootstrap
			.getEntityManagerFactoryBuilder(info(), settings);
		if (this.whole) {
			builder.build().close();
		}
		else {
			builder.metadata();
			builder.cancel();
		}
	}

	private PersistenceUnitInfo info() {
		DefaultPersistenceUnitManager manager = new DefaultPersistenceUnitManager();
		manager.setResourceLoader(this.unit.resourceLoader());
		manager.setManagedTypes(this.unit.types());
		manager.afterPropertiesSet();
		return manager.obtainDefaultPersistenceUnitInfo();
	}

}
