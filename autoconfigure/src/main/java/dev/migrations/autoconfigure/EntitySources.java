package dev.migrations.autoconfigure;

import dev.migrations.model.JpaSchemaSource;
import dev.migrations.model.SchemaSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.io.ResourceLoader;

/**
 * What JPA entities say of a schema, where there is Hibernate.
 */
final class EntitySources {

	private final ListableBeanFactory beanFactory;

	private final ResourceLoader resourceLoader;

	EntitySources(ListableBeanFactory beanFactory, ResourceLoader resourceLoader) {
		this.beanFactory = beanFactory;
		this.resourceLoader = resourceLoader;
	}

	/**
	 * What the entities say that the properties name.
	 * @param prefix what the names of the database's properties begin with
	 */
	SchemaSource source(String prefix, AutogenerateProperties properties) {
		return new JpaSchemaSource(new BootPersistenceUnits(prefix, properties, this.beanFactory, this.resourceLoader));
	}

}
