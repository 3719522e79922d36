package dev.migrations.benchmark;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsSettings;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.RunSettings;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.SqlRevisionSource;

/**
 * Migrations for Spring Boot, as a service starts it.
 *
 * @param name its name in the table
 * @param location where the revisions are
 * @param jar what the class path has
 */
record Ours(String name, String location, Path jar) implements Contender {

	@Override
	public void start(DataSource database) throws Exception {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { this.jar.toUri().toURL() })) {
			RevisionScripts scripts = RevisionScripts
				.lazily(List.of(new SqlRevisionSource(List.of(this.location), loader)));
			ManagedSchema managed = new ManagedSchema(database, null, ManagedSchema.VERSION_TABLE,
					ManagedSchema.HISTORY_TABLE);
			MigrationsSettings settings = new MigrationsSettings(RevisionTarget.parse("head"), null);
			new Migrations(scripts, managed, settings, new RunSettings("benchmark", null, "here", Duration.ofMinutes(1)))
				.upgrade();
		}
	}

}
