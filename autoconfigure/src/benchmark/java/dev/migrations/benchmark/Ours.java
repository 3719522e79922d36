package dev.migrations.benchmark;

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
 */
final class Ours implements Contender {

	private final History history;

	Ours(History history) {
		this.history = history;
	}

	@Override
	public String name() {
		return "migrations";
	}

	@Override
	public void start(DataSource database) {
		RevisionScripts scripts = RevisionScripts.load(List.of(
				new SqlRevisionSource(List.of("file:" + this.history.folder()), Ours.class.getClassLoader())));
		ManagedSchema managed = new ManagedSchema(database, null, ManagedSchema.VERSION_TABLE,
				ManagedSchema.HISTORY_TABLE);
		MigrationsSettings settings = new MigrationsSettings(RevisionTarget.parse("head"), null);
		new Migrations(scripts, managed, settings, new RunSettings("benchmark", null, "here", Duration.ofMinutes(1)))
			.upgrade();
	}

}
