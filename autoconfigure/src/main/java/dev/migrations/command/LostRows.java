package dev.migrations.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.migrations.execution.DatabaseState;
import dev.migrations.execution.HistoryEntry;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;

/**
 * Recognizes a version table that somebody has emptied: it has no row, although what the
 * history says last of our revisions left some applied. Other version tables may share
 * the history, so what it says of others does not count.
 */
final class LostRows {

	private LostRows() {
	}

	/**
	 * See that the version table was not emptied.
	 * @throws MigrationsException if it was
	 */
	static void refuse(DatabaseState state, RevisionGraph graph) {
		Optional<HistoryEntry> last = state.past()
			.stream()
			.filter((entry) -> entry.revision() != null && graph.find(entry.revision()).isPresent())
			.findFirst();
		String left = last.map(LostRows::left).orElse("");
		if (!left.isEmpty()) {
			throw new MigrationsException(
					"The version table of the schema '%s' has no row, but the history says that %s: somebody has emptied it."
						.formatted(state.schema(), left),
					"Stamp the database with the revision that it is at, by the command 'migrations stamp <revision>' "
							+ "('migrations history --log' shows what was run), or with 'base' if nothing is applied any more; "
							+ "nothing has been run.");
		}
	}

	/** What is applied after an entry of the history, as far as it says. */
	private static String left(HistoryEntry last) {
		List<RevisionId> needs = last.needs();
		if (!last.direction().equals("downgrade")) {
			return "'%s' was the last to be applied".formatted(last.revision());
		}
		return needs.isEmpty() ? "" : needs.stream()
			.map(RevisionId::value)
			.collect(Collectors.joining("', '", "the downgrade from '%s' left '".formatted(last.revision()), "'"));
	}

}
