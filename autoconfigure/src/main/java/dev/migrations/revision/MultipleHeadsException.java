package dev.migrations.revision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One head was asked for where there are several.
 */
public final class MultipleHeadsException extends MigrationsException {

	private final List<RevisionId> heads;

	private MultipleHeadsException(String description, String action, Collection<RevisionId> heads) {
		super(description + " The heads are " + listed(heads) + ".", action);
		this.heads = List.copyOf(heads);
	}

	/**
	 * The heads there are, sorted.
	 */
	public List<RevisionId> heads() {
		return this.heads;
	}

	static MultipleHeadsException of(RevisionTarget target, Collection<RevisionId> heads) {
		return new MultipleHeadsException("""
				Multiple head revisions are present for given argument '%s'; please specify a specific target \
				revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads."""
			.formatted(target), "Name one of them; the command merge makes them one.", heads);
	}

	static MultipleHeadsException stamping(Collection<RevisionId> heads) {
		return new MultipleHeadsException("Multiple heads are present; please specify a single target revision.",
				"Say heads for all, or name one.", heads);
	}

	static MultipleHeadsException revising(Collection<RevisionId> heads) {
		return new MultipleHeadsException(
				"""
						Multiple heads are present; please specify the head revision on which the new revision should be based, \
						or perform a merge.""",
				"Add '--head <revision>', or join them with the command 'migrations merge heads'.", heads);
	}

	private static String listed(Collection<RevisionId> heads) {
		return heads.stream().map((head) -> "'" + head + "'").collect(Collectors.joining(", "));
	}

}
