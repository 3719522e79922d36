package dev.migrations.command;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

import dev.migrations.execution.ConnectedInstance;
import dev.migrations.execution.DatabaseRecords;
import dev.migrations.execution.DatabaseState;
import dev.migrations.execution.Rows;
import dev.migrations.execution.RunPlan;
import dev.migrations.execution.RunRequest;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionScripts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Undoes exactly the revisions that a build does not know, by what the database keeps of
 * them.
 */
final class UndoRequest implements RunRequest {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final RevisionScripts build;

	private final RevisionScripts all;

	private final SortedSet<RevisionId> undone;

	private final String application;

	private final boolean guarded;

	private boolean verified;

	/**
	 * Create a request.
	 * @param build the revisions of this build
	 * @param all the same with those that are to be undone
	 * @param undone which these are
	 * @param application the name of this application
	 * @param guarded whether to refuse while an instance of a newer build is connected
	 */
	UndoRequest(RevisionScripts build, RevisionScripts all, SortedSet<RevisionId> undone, String application,
			boolean guarded) {
		this.build = build;
		this.all = all;
		this.undone = undone;
		this.application = application;
		this.guarded = guarded;
	}

	@Override
	public RunPlan plan(DatabaseState state) {
		return new RunPlan(null, this.all.graph().undo(this.undone, state.rows()));
	}

	@Override
	public RunPlan plan(DatabaseState state, DatabaseRecords records) {
		RunPlan plan = plan(state);
		List<ConnectedInstance> newer = plan.isEmpty() ? List.of() : newer(records.instances());
		if (this.guarded && !newer.isEmpty()) {
			throw new MigrationsException(
					"The database is not taken down to this build while instances of a newer one are connected: %s."
						.formatted(describe(newer)),
					"Stop these first; or undo the revisions with the command 'migrations downgrade --stored'; nothing has been run.");
		}
		return plan;
	}

	private List<ConnectedInstance> newer(Collection<ConnectedInstance> instances) {
		return instances.stream()
			.filter((instance) -> instance.isNewer(this.application, this.undone,
					(head) -> this.build.graph().find(head).isPresent()))
			.toList();
	}

	private static String describe(List<ConnectedInstance> instances) {
		return instances.stream().map(ConnectedInstance::describe).collect(Collectors.joining(", "));
	}

	@Override
	public void announce(DatabaseState state, RunPlan plan) {
		logger.info("Migrations: database at %s, %d to be undone by what the database keeps of them"
			.formatted(Rows.describe(state.rows()), plan.revisions().steps().size()));
	}

	@Override
	public void announce(DatabaseState state, RunPlan plan, DatabaseRecords records) {
		announce(state, plan);
		List<ConnectedInstance> newer = plan.isEmpty() ? List.of() : newer(records.instances());
		if (!newer.isEmpty()) {
			logger.warn("Instances of a newer build are connected: " + describe(newer));
		}
		AppliedFiles files = AppliedFiles.of(this.build, state, records);
		this.verified = files.edited().isEmpty();
	}

	@Override
	public boolean isVerified() {
		return this.verified;
	}

}
