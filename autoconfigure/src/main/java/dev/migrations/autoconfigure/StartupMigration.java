package dev.migrations.autoconfigure;

import java.util.Collection;
import java.util.stream.Collectors;

import dev.migrations.command.Migrations;
import dev.migrations.execution.RunEvent;
import dev.migrations.execution.RunEvent.RunCompleted;
import dev.migrations.revision.RevisionId;

import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;

/**
 * The migration of a database at the start of the service: a step of its start-up, by the
 * strategy of the service.
 *
 * @param strategy migrates
 * @param startup is told of the step
 */
record StartupMigration(MigrationsStrategy strategy, ApplicationStartup startup) {

	void migrate(Migrations migrations) {
		StartupStep step = this.startup.start("migrations.upgrade")
			.tag("name", migrations.name())
			.tag("target", migrations.settings().target().toString());
		try {
			this.strategy.migrate(migrations.with((options) -> options.observedBy((event) -> describe(event, step))));
		}
		catch (RuntimeException ex) {
			step.tag("failure", ex.getClass().getSimpleName());
			throw ex;
		}
		finally {
			step.end();
		}
	}

	private static void describe(RunEvent event, StartupStep step) {
		if (event instanceof RunCompleted completed) {
			step.tag("from", ids(completed.result().rowsBefore()));
			step.tag("to", ids(completed.result().rowsAfter()));
			step.tag("revisions", Integer.toString(completed.result().revisions().size()));
		}
	}

	private static String ids(Collection<RevisionId> rows) {
		return rows.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

}
