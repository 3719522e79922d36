package dev.migrations.revision;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * An identifier, label or row of the version table is no revision of the graph.
 */
public final class UnknownRevisionException extends MigrationsException {

	private static final String LISTS = "See the revisions and their labels with the commands history and heads.";

	private final String identifier;

	private UnknownRevisionException(String identifier, String explanation, String action) {
		super("Can't locate revision identified by '%s'%s".formatted(identifier, explanation), action);
		this.identifier = identifier;
	}

	/**
	 * What could not be located, as it was typed or as a row has it; the first, if there
	 * are several.
	 */
	public String identifier() {
		return this.identifier;
	}

	static UnknownRevisionException named(String name) {
		return new UnknownRevisionException(name, ": no identifier or label is it or begins with it.", LISTS);
	}

	static UnknownRevisionException symbol(String word) {
		return new UnknownRevisionException(word, ": it stands for what a database has and is no place to go to.",
				"Name a revision; this word is understood by show, by edit and at the ends of a range of history.");
	}

	static UnknownRevisionException relative(String word) {
		return new UnknownRevisionException(word, ": a number of steps is not understood here.",
				"Name the revision, or use a number of steps with upgrade or downgrade.");
	}

	static UnknownRevisionException outsideBranch(String name, RevisionId revision, String branch) {
		String what = name.equals(revision.value()) ? "it" : "'%s'".formatted(revision);
		return new UnknownRevisionException(name, ": %s is not a member of branch '%s'.".formatted(what, branch),
				"Leave '%s@' out, or name an ancestor or descendant of '%s'.".formatted(branch, branch));
	}

	static UnknownRevisionException rows(Collection<RevisionId> rows) {
		String all = rows.stream().map((row) -> "'" + row + "'").collect(Collectors.joining(", "));
		return new UnknownRevisionException(rows.iterator().next().value(),
				": the version table has %s, but no revision is called so.".formatted(all),
				"Run the build that these came from, or undo them with 'migrations downgrade --stored'; "
						+ "'migrations stamp --purge' corrects a wrong version table.");
	}

}
