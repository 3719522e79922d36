package dev.migrations.command;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.MigrationRunner;
import dev.migrations.execution.Rows;
import dev.migrations.execution.RunOptions;
import dev.migrations.execution.RunPlan;
import dev.migrations.execution.RunResult;
import dev.migrations.execution.RunSettings;
import dev.migrations.execution.SchemaCreation;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * What a service does about its schema when it starts.
 */
final class StartUp {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final RevisionScripts scripts;

	private final MigrationsSettings settings;

	private final MigrationRunner runner;

	private final StoredDowngrade storedDowngrade;

	private final @Nullable SchemaCreation creation;

	private final Consumer<Collection<RevisionId>> heads;

	/**
	 * @param creation makes the schema of an empty database, {@code null} if the
	 * revisions do
	 * @param heads told the heads that the database was found at, if that was known
	 * without loading a revision
	 */
	StartUp(RevisionScripts scripts, ManagedSchema managed, MigrationsSettings settings, RunSettings run,
			RunOptions options, @Nullable SchemaCreation creation, Consumer<Collection<RevisionId>> heads) {
		this.scripts = scripts;
		this.settings = settings;
		this.creation = creation;
		this.heads = heads;
		this.runner = new MigrationRunner(scripts, managed, run, options);
		this.storedDowngrade = new StoredDowngrade(scripts, managed, run, options);
	}

	/** Bring the database to the configured target. */
	RunResult upgrade() {
		if (warnedOfNoRevisions()) {
			return RunResult.nothing();
		}
		RevisionTarget target = this.settings.target();
		OnUnknownRevision onUnknown = this.settings.onUnknownRevision();
		StartRequest request = request(target, onUnknown, this.creation);
		RunResult result = this.runner.run(request);
		if (request.isComplete()) {
			this.heads.accept(result.rowsAfter());
		}
		boolean ahead = !request.isComplete() && isAhead(result);
		if (ahead && onUnknown == OnUnknownRevision.DOWNGRADE) {
			this.storedDowngrade.run(true);
			return upgrade(target);
		}
		if (!ahead) {
			report(target, result);
		}
		return result;
	}

	/** Bring the database to a target. */
	RunResult upgrade(RevisionTarget target) {
		RunResult result = this.runner.run(request(target, OnUnknownRevision.FAIL, null));
		report(target, result);
		return result;
	}

	private StartRequest request(RevisionTarget target, OnUnknownRevision onUnknown,
			@Nullable SchemaCreation creation) {
		return new StartRequest(this.scripts, target, this.settings, onUnknown, creation);
	}

	private boolean isAhead(RunResult result) {
		return !this.scripts.graph().unknown(result.rowsAfter()).isEmpty();
	}

	private static void report(RevisionTarget target, RunResult result) {
		if (result.revisions().isEmpty()) {
			logger.info("Database schema is up to date at " + Rows.describe(result.rowsAfter()));
		}
		else {
			logger.info("Upgrade to %s COMPLETED, %d applied in %d ms".formatted(target, result.revisions().size(),
					result.duration().toMillis()));
		}
	}

	/** See that the database is at the configured target. */
	void validate() {
		if (warnedOfNoRevisions()) {
			return;
		}
		StartRequest request = request(this.settings.target(), validating(), null);
		this.runner.ask((state, records) -> {
			RunPlan plan = request.plan(state, records);
			request.announce(state, plan, records);
			if (!state.unfinished().isEmpty()) {
				throw new MigrationsException(
						"Revision '%s' was left half-way.".formatted(state.unfinished().get(0).revision()),
						"Bring the database up with the command 'migrations upgrade'.");
			}
			if (!plan.isEmpty()) {
				int pending = plan.revisions().steps().size();
				throw new MigrationsException(
						"Target database is not up to date: it is at %s, and %s pending to %s.".formatted(
								Rows.describe(state.rows()),
								(pending == 1) ? "1 revision is" : pending + " revisions are", this.settings.target()),
						"Bring it up with the command 'migrations upgrade', or set 'migrations.on-startup=upgrade'.");
			}
			if (request.isComplete()) {
				this.heads.accept(state.rows());
			}
			if (request.isComplete() || this.scripts.graph().unknown(state.rows()).isEmpty()) {
				logger.info("Database schema is up to date at " + Rows.describe(state.rows()));
			}
			return plan;
		});
	}

	/** A start that writes nothing cannot take the database down. */
	private OnUnknownRevision validating() {
		OnUnknownRevision configured = this.settings.onUnknownRevision();
		return (configured == OnUnknownRevision.DOWNGRADE) ? OnUnknownRevision.FAIL : configured;
	}

	private boolean warnedOfNoRevisions() {
		if (this.scripts.listing() != null) {
			return false;
		}
		List<String> missing = this.scripts.missingLocations();
		String notFound = missing.isEmpty() ? "" : " (not found: " + String.join(", ", missing) + ")";
		boolean empty = this.scripts.graph().isEmpty();
		if (empty) {
			logger.warn("There are no revisions: nothing is done about the schema" + notFound);
		}
		else if (!missing.isEmpty()) {
			logger.warn("There are no revisions in some locations" + notFound);
		}
		return empty;
	}

}
