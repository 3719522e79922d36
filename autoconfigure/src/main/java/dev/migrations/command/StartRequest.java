package dev.migrations.command;

import java.util.Collection;
import java.util.List;

import dev.migrations.execution.DatabaseRecords;
import dev.migrations.execution.DatabaseState;
import dev.migrations.execution.Rows;
import dev.migrations.execution.RunPlan;
import dev.migrations.execution.RunRequest;
import dev.migrations.execution.SchemaCreation;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionPlan;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade that first looks whether files were edited after they were applied, and
 * whether a newer build was there. It is good for one run.
 */
final class StartRequest implements RunRequest {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final RevisionScripts scripts;

	private final RevisionTarget target;

	private final OnEdited onEdited;

	private final OnUnknownRevision onUnknown;

	private final UpgradeRequest upgrade;

	private final Completion completion;

	private boolean verified;

	private boolean complete;

	StartRequest(RevisionScripts scripts, RevisionTarget target, MigrationsSettings settings,
			OnUnknownRevision onUnknown, @Nullable SchemaCreation creation) {
		this.scripts = scripts;
		this.target = target;
		this.onEdited = settings.onEdited();
		this.onUnknown = onUnknown;
		this.completion = new Completion(scripts, target);
		this.upgrade = new UpgradeRequest(scripts, target, settings.baseline(), creation);
	}

	@Override
	public RunPlan plan(DatabaseState state) {
		return this.upgrade.plan(state);
	}

	@Override
	public RunPlan plan(DatabaseState state, DatabaseRecords records) {
		this.complete = this.completion.isKnown(state);
		if (this.complete) {
			return new RunPlan(null, new RevisionPlan(state.rows(), List.of()));
		}
		if (this.onUnknown == OnUnknownRevision.FAIL || !isAhead(state)) {
			return this.upgrade.plan(state);
		}
		if (this.onUnknown == OnUnknownRevision.AUTO) {
			Ahead ahead = ahead(state, records);
			if (!ahead.descendsFrom(this.target, this.scripts.graph())) {
				throw unrelated(ahead, state);
			}
		}
		return new RunPlan(null, new RevisionPlan(state.rows(), List.of()));
	}

	private boolean isAhead(DatabaseState state) {
		return !this.scripts.graph().unknown(state.rows()).isEmpty();
	}

	private Ahead ahead(DatabaseState state, DatabaseRecords records) {
		return Ahead.of(state.rows(), records.applied(), this.scripts.graph());
	}

	private MigrationsException unrelated(Ahead ahead, DatabaseState state) {
		return new MigrationsException(
				("Can't locate revision identified by %s: the database at %s has what this build does not know, and the "
						+ "history does not show that it descends from this build's target %s (%s).")
					.formatted(Ahead.ids(ahead.unknown()), Rows.describe(state.rows()), this.target,
							Ahead.ids(this.scripts.graph().resolve(this.target, ahead.known()))),
				"Run the build that these came from, or undo them with 'migrations downgrade --stored'; "
						+ "'migrations stamp --purge' corrects a wrong version table.");
	}

	@Override
	public void announce(DatabaseState state, RunPlan plan) {
		this.upgrade.announce(state, plan);
	}

	@Override
	public void announce(DatabaseState state, RunPlan plan, DatabaseRecords records) {
		if (this.complete) {
			UpgradeRequest.announce(state.rows(), this.target, state.rows(), plan);
			return;
		}
		if (!isAhead(state)) {
			this.upgrade.announce(state, plan);
		}
		else {
			announceAhead(ahead(state, records));
		}
		if (this.onEdited != OnEdited.IGNORE && !(isAhead(state) && this.onUnknown == OnUnknownRevision.DOWNGRADE)) {
			checkFiles(AppliedFiles.of(this.scripts, state, records));
		}
	}

	private void announceAhead(Ahead ahead) {
		String text = "The database is " + ahead.describe();
		switch (this.onUnknown) {
			case AUTO -> logger.warn(text + ": nothing is changed, and the service starts on the newer schema");
			case DOWNGRADE -> logger.warn(text + ": they are to be undone");
			default -> logger.info(text + ": nothing is changed");
		}
	}

	private void checkFiles(AppliedFiles files) {
		List<EditedRevision> edited = files.edited();
		if (edited.isEmpty()) {
			this.verified = true;
			return;
		}
		String what = "%s edited after %s applied:%s".formatted(
				(edited.size() == 1) ? "A revision file was" : edited.size() + " revision files were",
				(edited.size() == 1) ? "it was" : "they were", EditedRevision.describe(edited));
		String action = "Restore what was applied and put the change into a new revision, or accept the edit with 'migrations repair'.";
		if (this.onEdited == OnEdited.FAIL) {
			throw new MigrationsException(what + "\nNothing has been run.", action);
		}
		logger.warn(what + "\n" + action);
	}

	/** Whether there was nothing to do, and no revision was loaded to know that. */
	boolean isComplete() {
		return this.complete;
	}

	@Override
	public @Nullable String completion(Collection<RevisionId> rows) {
		return this.completion.after(rows);
	}

	@Override
	public boolean isVerified() {
		return this.verified;
	}

}
