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

	private @Nullable ContentDigest digest;

	/**
	 * Begin with what is applied before the run.
	 * @param digest of its files, {@code null} if it is not known that they are what was
	 * run
	 */
	VerifiedFiles(RevisionScripts scripts, @Nullable ContentDigest digest) {
		this.scripts = scripts;
		this.digest = digest;
	}

	/** Nothing is known of what is applied. */
	static VerifiedFiles unknown(RevisionScripts scripts) {
		return new VerifiedFiles(scripts, null);
	}

	/** As the history is to keep it now. */
	@Nullable String now() {
		return text(this.digest);
	}

	/** As the history is to keep it once a step is done: to undo is to take out. */
	@Nullable String after(PreparedStep step) {
		return (this.digest != null) ? text(this.digest.with(digest(step))) : null;
	}

	/** As the history is to keep it once just these and what they need are applied. */
	@Nullable String at(Collection<RevisionId> rows) {
		return (this.digest != null) ? text(this.scripts.digest(this.scripts.graph().applied(rows))) : null;
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

	private static @Nullable String text(@Nullable ContentDigest digest) {
		return (digest != null) ? digest.toString() : null;
	}

}
