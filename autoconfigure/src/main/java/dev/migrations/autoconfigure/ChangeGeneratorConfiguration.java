package dev.migrations.autoconfigure;

import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.autogenerate.ComparisonRules;
import dev.migrations.autogenerate.ObjectPatterns;
import dev.migrations.diff.Naming;
import dev.migrations.model.SchemaSource;
import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.ObjectFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * What compares a database with what the code says: for commands, and for a service whose
 * database is empty. It is not made before it is needed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AutogenerateProperties.class, NamingProperties.class })
class ChangeGeneratorConfiguration {

	@Bean
	@Lazy
	ChangeGenerator migrationsChangeGenerator(ObjectProvider<SchemaSource> source, AutogenerateProperties properties,
			NamingProperties naming, ObjectProvider<ObjectFilter> filters, Environment environment) {
		SchemaSource present = source.getIfAvailable();
		if (present == null) {
			throw new MigrationsException(
					"'migrations.on-empty-database=create' needs to know what the schema should be, and nothing says it: "
							+ "there are neither JPA entities nor a file of SQL.",
					"Name a file of SQL in 'migrations.autogenerate.schema', or leave the property out.");
		}
		String application = environment.getProperty("spring.application.name", "application") + "-migrations";
		return new ChangeGenerator(present, throwAway(properties, application),
				new ComparisonRules(names(naming), filter(properties, filters)));
	}

	private static Naming names(NamingProperties properties) {
		try {
			return new Naming(properties.getPrimaryKey(), properties.getUnique(), properties.getForeignKey(),
					properties.getCheck(), properties.getExclusion(), properties.getIndex());
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationsException("A template of names is wrong: %s.".formatted(ex.getMessage()),
					"Correct it in 'migrations.naming'.", ex);
		}
	}

	private static ObjectFilter filter(AutogenerateProperties properties, ObjectProvider<ObjectFilter> filters) {
		try {
			return Stream
				.concat(Stream.of(new ObjectPatterns(properties.getInclude(), properties.getExclude())),
						filters.orderedStream())
				.reduce(ObjectFilter.EVERYTHING, ObjectFilter::and);
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationsException(String.valueOf(ex.getMessage()) + ".",
					"Correct 'migrations.autogenerate.include' or 'migrations.autogenerate.exclude'.", ex);
		}
	}

	private static @Nullable DataSource throwAway(AutogenerateProperties properties, String application) {
		return (properties.getUrl() != null) ? DedicatedConnections.to(properties.getUrl(), properties.getUsername(),
				properties.getPassword(), null, application) : null;
	}

}
