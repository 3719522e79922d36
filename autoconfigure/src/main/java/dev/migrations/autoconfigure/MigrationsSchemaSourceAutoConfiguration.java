package dev.migrations.autoconfigure;

import dev.migrations.model.JpaSchemaSource;
import dev.migrations.model.SchemaSource;
import dev.migrations.model.ScriptSchemaSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateProperties;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;

/**
 * Auto-configuration of where the desired schema comes from: a bean of the service's,
 * else the file of SQL that is named, else the JPA entities. The source reads nothing
 * until it is asked.
 */
@AutoConfiguration
@ConditionalOnMissingBean(SchemaSource.class)
public final class MigrationsSchemaSourceAutoConfiguration {

	/**
	 * A file says it.
	 */
	@Order(1)
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("migrations.autogenerate.schema")
	@EnableConfigurationProperties(AutogenerateProperties.class)
	static class ScriptConfiguration {

		@Bean
		ScriptSchemaSource scriptSchemaSource(AutogenerateProperties properties, ResourceLoader resourceLoader) {
			String location = String.valueOf(properties.getSchema());
			return new ScriptSchemaSource(location, resourceLoader.getResource(location));
		}

	}

	/**
	 * The entities say it.
	 */
	@Order(2)
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ HibernateProperties.class, JpaProperties.class })
	@ConditionalOnMissingBean(SchemaSource.class)
	@EnableConfigurationProperties({ AutogenerateProperties.class, JpaProperties.class, HibernateProperties.class })
	static class JpaConfiguration {

		@Bean
		JpaSchemaSource jpaSchemaSource(AutogenerateProperties properties, ListableBeanFactory beanFactory,
				ResourceLoader resourceLoader) {
			return new JpaSchemaSource(new BootPersistenceUnits("migrations", properties, beanFactory, resourceLoader));
		}

	}

	/**
	 * Other entities say it of the databases that have a name.
	 */
	@Order(3)
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ HibernateProperties.class, JpaProperties.class })
	@Conditional(NamedDatabasesCondition.class)
	@EnableConfigurationProperties({ JpaProperties.class, HibernateProperties.class })
	static class EntitySourcesConfiguration {

		@Bean
		EntitySources migrationsEntitySources(ListableBeanFactory beanFactory, ResourceLoader resourceLoader) {
			return new EntitySources(beanFactory, resourceLoader);
		}

	}

}
