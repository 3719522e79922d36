package dev.migrations.cli;

import java.util.List;
import java.util.Locale;

import dev.migrations.execution.CreatedObjects;
import dev.migrations.execution.RevisionRun;
import dev.migrations.execution.RunResult;
import org.jspecify.annotations.Nullable;

/**
 * What a run did, for programs.
 *
 * @param before the rows of the version table before it
 * @param current the rows of the version table after it
 * @param revisions the revisions that were run, in this order
 * @param durationMs how long it took, in milliseconds
 * @param created what it created, {@code null} unless that was counted
 */
record RunDescriptor(List<String> before, List<String> current, List<RevisionRunDescriptor> revisions, long durationMs,
		@Nullable CreatedObjects created) {

	static RunDescriptor of(RunResult result) {
		return new RunDescriptor(Ids.values(result.rowsBefore()), Ids.values(result.rowsAfter()),
				result.revisions().stream().map(RevisionRunDescriptor::of).toList(), result.duration().toMillis(),
				result.created());
	}

	/**
	 * The run of one revision.
	 */
	record RevisionRunDescriptor(String revision, String direction, String message, String script, long durationMs) {

		static RevisionRunDescriptor of(RevisionRun run) {
			return new RevisionRunDescriptor(run.revision().id().value(),
					run.direction().name().toLowerCase(Locale.ROOT), run.revision().message(), run.revision().script(),
					run.duration().toMillis());
		}

	}

}
