package dev.migrations.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.autogenerate.SchemaChange;
import dev.migrations.command.Autogeneration;
import dev.migrations.command.CheckReport;
import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsSettings;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.RunSettings;
import dev.migrations.model.JpaSchemaSource;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.SqlRevisionSource;

import org.springframework.util.Assert;

/**
 * What the command {@code check} does when it has an application context.
 *
 * @param name its name in the table
 * @param model the entities and the revision
 * @param loader has the classes of the entities
 */
record OurCheck(String name, CheckModel model, ClassLoader loader) implements Contender {

	/** Make the tables by a revision, as a service does that never had others. */
	void prepare(DataSource database) throws IOException {
		this.model.writeRevision(generator().creation(managed(database)).statements());
		migrations(database).upgrade();
	}

	@Override
	public void start(DataSource database) {
		Migrations migrations = migrations(database);
		CheckReport report = migrations.check();
		Assert.state(report.verdict() == CheckReport.Verdict.IN_STEP, () -> "It is " + report.verdict());
		Autogeneration autogeneration = new Autogeneration(migrations, generator());
		Assert.state(autogeneration.isPossible(), "There are no entities");
		SchemaChange change = autogeneration.check();
		Assert.state(change.isEmpty(), () -> "It is not the same: " + change.differences());
	}

	private ChangeGenerator generator() {
		return new ChangeGenerator(new JpaSchemaSource(() -> List.of(this.model.unit(this.loader))), null);
	}

	private Migrations migrations(DataSource database) {
		RevisionScripts scripts = RevisionScripts
			.lazily(List.of(new SqlRevisionSource(List.of("file:" + this.model.revisions()), this.loader)));
		MigrationsSettings settings = new MigrationsSettings(RevisionTarget.parse("head"), null);
		return new Migrations(scripts, managed(database), settings,
				new RunSettings("benchmark", null, "here", Duration.ofMinutes(1)));
	}

	private static ManagedSchema managed(DataSource database) {
		return new ManagedSchema(database, null, ManagedSchema.VERSION_TABLE, ManagedSchema.HISTORY_TABLE);
	}

}
