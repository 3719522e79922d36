package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.revision.RevisionHeader;

/**
 * A revision whose file was written.
 *
 * @param revision what its file says of it
 * @param file the file, absolute
 * @param hooks the hooks that were run on it, in this order
 */
public record WrittenRevision(RevisionHeader revision, Path file, List<HookRun> hooks) {

	public WrittenRevision {
		hooks = List.copyOf(hooks);
	}

}
