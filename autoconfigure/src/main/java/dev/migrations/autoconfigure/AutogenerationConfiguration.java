package dev.migrations.autoconfigure;

import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.autogenerate.ComparisonRules;
import dev.migrations.autogenerate.ObjectPatterns;
import dev.migrations.command.Autogeneration;
import dev.migrations.command.Migrations;
import dev.migrations.diff.Naming;
import dev.migrations.model.SchemaSource;
import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.ObjectFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * What a command has and a service has not: the comparison of the database with what the
 * code says.
 */
@AutoConfiguration(after = { MigrationsAutoConfiguration.class, MigrationsSchemaSourceAutoConfiguration.class })
@ConditionalOnBean({ Migrations.class, SchemaSource.class })
@EnableConfigurationProperties({ AutogenerateProperties.class, NamingProperties.class })
public class AutogenerationConfiguration {

	@Bean
	@Lazy
	Autogeneration migrationsAutogeneration(Migrations migrations, SchemaSource source,
			AutogenerateProperties properties, NamingProperties naming, ObjectProvider<ObjectFilter> filters,
			Environment environment) {
		String application = environment.getProperty("spring.application.name", "application") + "-migrations";
		return new Autogeneration(migrations,
				new ChangeGenerator(source, throwAway(properties, application), rules(properties, naming, filters)));
	}

	/** What holds for every comparison of the service. */
	static ComparisonRules rules(AutogenerateProperties properties, NamingProperties naming,
			ObjectProvider<ObjectFilter> filters) {
		return new ComparisonRules(names(naming), filter(properties, filters));
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
