package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;

/**
 * A revision that follows another one than before.
 *
 * @param revision what its file says of it now
 * @param before what it followed before; the same as now if nothing had to be changed
 * @param file its file, absolute
 */
public record RebasedRevision(RevisionHeader revision, List<RevisionId> before, Path file) {

	public RebasedRevision {
		before = List.copyOf(before);
	}

	/**
	 * Whether the file was changed.
	 */
	public boolean changed() {
		return !this.before.equals(this.revision.downRevisions());
	}

}
