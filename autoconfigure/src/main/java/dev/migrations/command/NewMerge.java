package dev.migrations.command;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a person wants of a revision that joins branches.
 *
 * @param revisions what it is to join: revision identifiers in any form that does not
 * depend on a database, often {@code heads}
 * @param message what is to be said of it, {@code null} for a sentence that names what it
 * joins
 * @param id its identifier, {@code null} for a random one
 * @param branchLabels names for the branch that begins with it
 * @param splice whether it may follow revisions that others follow already
 */
public record NewMerge(List<String> revisions, @Nullable String message, @Nullable String id, List<String> branchLabels,
		boolean splice) {

	public NewMerge {
		revisions = List.copyOf(revisions);
		branchLabels = List.copyOf(branchLabels);
	}

	/**
	 * A merge of revisions of which nothing more is said.
	 */
	public static NewMerge of(String... revisions) {
		return new NewMerge(List.of(revisions), null, null, List.of(), false);
	}

}
