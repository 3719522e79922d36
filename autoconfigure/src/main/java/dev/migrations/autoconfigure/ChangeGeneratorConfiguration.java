package dev.migrations.autoconfigure;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.model.SchemaSource;
import dev.migrations.schema.ObjectFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * What compares a database with what the code says: for commands, and for a service whose
 * database is empty. It is not made before it is needed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AutogenerateProperties.class, NamingProperties.class })
class ChangeGeneratorConfiguration {

	@Bean
	@Lazy
	ChangeGenerators migrationsChangeGenerators(NamingProperties naming, ObjectProvider<ObjectFilter> filters,
			Environment environment) {
		return new ChangeGenerators(naming, filters, environment);
	}

	@Bean
	@Lazy
	ChangeGenerator migrationsChangeGenerator(ObjectProvider<SchemaSource> source, AutogenerateProperties properties,
			ChangeGenerators generators) {
		return generators.generator(source.getIfAvailable(), "migrations", properties);
	}

	@Bean
	@Lazy
	NamedGenerators namedMigrationsGenerators(MigrationsProperties properties, ChangeGenerators generators,
			ObjectProvider<EntitySources> entities, ResourceLoader resourceLoader) {
		return new NamedGenerators(properties, generators, entities, resourceLoader);
	}

}
