package dev.migrations.autoconfigure;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.command.Autogeneration;
import dev.migrations.command.Migrations;
import dev.migrations.model.SchemaSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * What a command has and a service has not: the comparison of the database with what the
 * code says.
 */
@AutoConfiguration(after = { MigrationsAutoConfiguration.class, MigrationsSchemaSourceAutoConfiguration.class })
@ConditionalOnBean({ Migrations.class, SchemaSource.class })
public class AutogenerationConfiguration {

	@Bean
	@Lazy
	Autogeneration migrationsAutogeneration(Migrations migrations, ChangeGenerator generator) {
		return new Autogeneration(migrations, generator);
	}

}
