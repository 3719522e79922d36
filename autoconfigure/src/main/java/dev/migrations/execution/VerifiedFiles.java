package dev.migrations.execution;

import java.util.Collection;

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

	private @Nullable ContentDigest digest;

	private VerifiedFiles(RevisionScripts scripts, @Nullable ContentDigest digest, boolean verified) {
		this.scripts = scripts;
		this.digest = digest;
		this.verified = verified;
	}

	/** Nothing is to be kept of files. */
	static VerifiedFiles none(RevisionScripts scripts) {
		return new VerifiedFiles(scripts, null, false);
	}

	/**
	 * Begin with what is applied before a run.
	 * @param rows the rows of the version table
	 * @param verified whether it is known that the files are what was run
	 */
	static VerifiedFiles of(RevisionScripts scripts, Collection<RevisionId> rows, boolean verified) {
		return scripts.graph().unknown(rows).isEmpty()
				? new VerifiedFiles(scripts, scripts.digest(scripts.graph().applied(rows)), verified) : none(scripts);
	}

	/** As the history is to keep it when nothing has changed. */
	@Nullable FileDigests now() {
		return digests(this.digest);
	}

	/** As the history is to keep it once a step is done: to undo is to take out. */
	@Nullable FileDigests after(PreparedStep step) {
		return (this.digest != null) ? digests(this.digest.with(digest(step))) : null;
	}

	/** As the history is to keep it once just these and what they need are applied. */
	@Nullable FileDigests at(Collection<RevisionId> rows) {
		return (this.digest != null) ? digests(this.scripts.digest(this.scripts.graph().applied(rows))) : null;
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

	private @Nullable FileDigests digests(@Nullable ContentDigest after) {
		return (this.digest != null && after != null)
				? new FileDigests(this.digest.toString(), after.toString(), this.verified) : null;
	}

}
