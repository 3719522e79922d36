package dev.migrations.execution;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import dev.migrations.revision.PlanStep;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.ContentDigest;
import dev.migrations.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

/**
 * The digest of the files of all that is applied, in the course of a run. With it in the
 * newest row of the history, the next start need not read the files to know that none was
 * edited.
 */
final class VerifiedFiles {

	private final RevisionScripts scripts;

	private final boolean verified;

	private final @Nullable Ending ending;

	private @Nullable ContentDigest digest;

	/**
	 * How a run ends.
	 *
	 * @param last its last revision, {@code null} if it stamps only
	 * @param completion what it keeps to know that nothing is left to be run
	 */
	record Ending(@Nullable RevisionId last, @Nullable String completion) {

		static Ending of(RunRequest request, RunPlan plan) {
			List<PlanStep> steps = plan.revisions().steps();
			return new Ending(steps.isEmpty() ? null : steps.get(steps.size() - 1).revision().id(),
					request.completion(plan.revisions().rowsAfter()));
		}

	}

	private VerifiedFiles(RevisionScripts scripts, @Nullable ContentDigest digest, boolean verified,
			@Nullable Ending ending) {
		this.scripts = scripts;
		this.digest = digest;
		this.verified = verified;
		this.ending = ending;
	}

	/** Nothing is to be kept of files. */
	static VerifiedFiles none(RevisionScripts scripts) {
		return new VerifiedFiles(scripts, null, false, null);
	}

	/**
	 * Begin with what is applied before a run.
	 * @param rows the rows of the version table
	 * @param verified whether it is known that the files are what was run
	 */
	static VerifiedFiles of(RevisionScripts scripts, Collection<RevisionId> rows, boolean verified) {
		return of(scripts, rows, verified, null);
	}

	/**
	 * Begin with what is applied before a run of which the end is known.
	 * @param ending how it ends, {@code null} if that is not to be kept
	 */
	static VerifiedFiles of(RevisionScripts scripts, Collection<RevisionId> rows, boolean verified,
			@Nullable Ending ending) {
		return scripts.graph().unknown(rows).isEmpty()
				? new VerifiedFiles(scripts, scripts.digest(scripts.graph().applied(rows)), verified, ending)
				: none(scripts);
	}

	/** As the history is to keep it when nothing has changed. */
	@Nullable FileDigests now() {
		return digests(this.digest, false);
	}

	/** As the history is to keep it once a step is done: to undo is to take out. */
	@Nullable FileDigests after(PreparedStep step) {
		return (this.digest != null) ? digests(this.digest.with(digest(step)), isLast(step.revision().id())) : null;
	}

	/** As the history is to keep it once just these and what they need are applied. */
	@Nullable FileDigests at(Collection<RevisionId> rows) {
		return (this.digest != null) ? digests(this.scripts.digest(this.scripts.graph().applied(rows)), isLast(null))
				: null;
	}

	void done(PreparedStep step) {
		if (this.digest != null) {
			this.digest = this.digest.with(digest(step));
		}
	}

	void stamped(Collection<RevisionId> rows) {
		if (this.digest != null) {
			this.digest = this.scripts.digest(this.scripts.graph().applied(rows));
		}
	}

	private ContentDigest digest(PreparedStep step) {
		return this.scripts.get(step.revision().id()).digest();
	}

	private boolean isLast(@Nullable RevisionId revision) {
		return this.ending != null && Objects.equals(this.ending.last(), revision);
	}

	private @Nullable FileDigests digests(@Nullable ContentDigest after, boolean last) {
		String completion = (last && this.ending != null) ? this.ending.completion() : null;
		return (this.digest != null && after != null)
				? new FileDigests(this.digest.toString(), after.toString(), this.verified, completion) : null;
	}

}
