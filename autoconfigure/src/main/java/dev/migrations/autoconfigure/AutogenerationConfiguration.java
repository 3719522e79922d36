package dev.migrations.autoconfigure;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.command.Autogeneration;
import dev.migrations.command.Migrations;
import dev.migrations.model.SchemaSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * What a command has and a service has not: the comparison of a database with what the
 * code says.
 */
@AutoConfiguration(after = { MigrationsAutoConfiguration.class, MigrationsSchemaSourceAutoConfiguration.class })
@Import(ChangeGeneratorConfiguration.class)
public class AutogenerationConfiguration {

	/** What beans are called that are the {@link Autogeneration} of a database. */
	public static final String AUTOGENERATION = "Autogeneration";

	/**
	 * The database of the service.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBean({ Migrations.class, SchemaSource.class })
	static class Own {

		@Bean
		@Lazy
		@Primary
		Autogeneration migrationsAutogeneration(Migrations migrations, ChangeGenerator generator) {
			return new Autogeneration(migrations, generator);
		}

	}

	/**
	 * Those that have a name, and something of their own that says what they should be.
	 */
	@Configuration(value = "namedMigrationsAutogeneration", proxyBeanMethods = false)
	@Conditional(NamedDatabasesCondition.class)
	@Import(Named.Registrar.class)
	static class Named {

		private final BeanFactory beans;

		private final NamedGenerators generators;

		Named(BeanFactory beans, NamedGenerators generators) {
			this.beans = beans;
			this.generators = generators;
		}

		Autogeneration autogeneration(String name) {
			return new Autogeneration(this.beans.getBean(DatabaseNames.bean(name, ""), Migrations.class),
					this.generators.generator(name));
		}

		static final class Registrar extends DatabaseBeanRegistrar {

			private final Binder binder;

			Registrar(Environment environment) {
				super(environment, Autogeneration.class, AUTOGENERATION, "namedMigrationsAutogeneration",
						"autogeneration");
				this.binder = Binder.get(environment);
			}

			@Override
			boolean isWanted(String name) {
				AutogenerateProperties properties = this.binder
					.bind(DatabaseNames.prefix(name) + ".autogenerate", AutogenerateProperties.class)
					.orElseGet(AutogenerateProperties::new);
				return properties.saysWhatTheSchemaShouldBe();
			}

		}

	}

}
