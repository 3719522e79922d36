package dev.migrations.autoconfigure;

import dev.migrations.autoconfigure.MigrationsProperties.Database;
import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.model.SchemaSource;
import dev.migrations.model.ScriptSchemaSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ResourceLoader;

/**
 * Makes what compares the databases of {@code migrations.databases} with what the code
 * says. The entities of the service speak of its own database, and of another one only
 * where its packages are named.
 */
final class NamedGenerators {

	private final MigrationsProperties properties;

	private final ChangeGenerators generators;

	private final ObjectProvider<EntitySources> entities;

	private final ResourceLoader resourceLoader;

	NamedGenerators(MigrationsProperties properties, ChangeGenerators generators,
			ObjectProvider<EntitySources> entities, ResourceLoader resourceLoader) {
		this.properties = properties;
		this.generators = generators;
		this.entities = entities;
		this.resourceLoader = resourceLoader;
	}

	/**
	 * What compares a database with what the code says.
	 * @param name its name
	 */
	ChangeGenerator generator(String name) {
		Database database = NamedMigrations.database(this.properties, name);
		String prefix = DatabaseNames.prefix(name);
		return this.generators.generator(source(prefix, database.getAutogenerate()), prefix,
				database.getAutogenerate());
	}

	private @Nullable SchemaSource source(String prefix, AutogenerateProperties autogenerate) {
		String schema = autogenerate.getSchema();
		if (schema != null) {
			return new ScriptSchemaSource(schema, this.resourceLoader.getResource(schema));
		}
		EntitySources sources = this.entities.getIfAvailable();
		return (autogenerate.saysWhatTheSchemaShouldBe() && sources != null) ? sources.source(prefix, autogenerate)
				: null;
	}

}
