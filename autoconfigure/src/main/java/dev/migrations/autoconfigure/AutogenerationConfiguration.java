package dev.migrations.autoconfigure;

import javax.sql.DataSource;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.command.Autogeneration;
import dev.migrations.command.Migrations;
import dev.migrations.model.SchemaSource;
import org.jspecify.annotations.Nullable;
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
@EnableConfigurationProperties(AutogenerateProperties.class)
public class AutogenerationConfiguration {

	@Bean
	@Lazy
	Autogeneration migrationsAutogeneration(Migrations migrations, SchemaSource source,
			AutogenerateProperties properties, Environment environment) {
		return new Autogeneration(migrations, generator(source, properties, environment));
	}

	/** Compares with what a source says. */
	static ChangeGenerator generator(SchemaSource source, AutogenerateProperties properties, Environment environment) {
		String application = environment.getProperty("spring.application.name", "application") + "-migrations";
		return new ChangeGenerator(source, throwAway(properties, application));
	}

	private static @Nullable DataSource throwAway(AutogenerateProperties properties, String application) {
		return (properties.getUrl() != null) ? DedicatedConnections.to(properties.getUrl(), properties.getUsername(),
				properties.getPassword(), null, application) : null;
	}

}
