package dev.migrations.autoconfigure;

import dev.migrations.command.Migrations;

/**
 * What a service does to migrate a database when it starts. A bean of this type takes the
 * place of {@link Migrations#upgrade()} with {@code migrations.on-startup=upgrade} and
 * {@code background}; like every bean that takes part, it cannot use one that needs the
 * schema.
 */
@FunctionalInterface
public interface MigrationsStrategy {

	/**
	 * Migrate.
	 * @param migrations the migrations of one database
	 */
	void migrate(Migrations migrations);

}
