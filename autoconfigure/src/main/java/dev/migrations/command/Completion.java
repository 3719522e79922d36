package dev.migrations.command;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.execution.DatabaseState;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.ContentDigest;
import dev.migrations.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

/**
 * Knows by a digest that there is nothing to do: the files are those after whose last run
 * nothing was left to be run, and the target and the version table have not changed
 * since. Then no file has to be read for a start.
 */
final class Completion {

	private final RevisionScripts scripts;

	private final RevisionTarget target;

	Completion(RevisionScripts scripts, RevisionTarget target) {
		this.scripts = scripts;
		this.target = target;
	}

	/**
	 * What is to be kept of a run.
	 * @param rows the rows of the version table after it
	 * @return {@code null} if they are not all there is, or not exactly what is wanted,
	 * or if what is wanted would be something else next time
	 */
	@Nullable String after(Collection<RevisionId> rows) {
		RevisionGraph graph = this.scripts.graph();
		Set<RevisionId> all = Set.copyOf(rows);
		boolean complete = this.target.isFixed() && !all.isEmpty() && all.equals(Set.copyOf(graph.realHeads()))
				&& all.equals(Set.copyOf(graph.resolve(this.target, rows)));
		return complete ? digest(rows) : null;
	}

	/**
	 * Whether a database is where the last run left it, which knew all files of what is
	 * applied to be what was run.
	 */
	boolean isKnown(DatabaseState state) {
		return state.completion() != null && state.files() != null && state.unfinished().isEmpty()
				&& state.completion().equals(digest(state.rows()));
	}

	private @Nullable String digest(Collection<RevisionId> rows) {
		ContentDigest files = this.scripts.listing();
		return (files != null)
				? files.with(ContentDigest.of("%s at %s".formatted(this.target, new TreeSet<>(rows)))).toString()
				: null;
	}

}
