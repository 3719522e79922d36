package dev.migrations.revision;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a revision says of itself and its place among the others: the head of a revision
 * file, or the annotation of a revision class. It is a node of the revision graph.
 *
 * @param id its identifier
 * @param downRevisions the revisions it follows: none for a base, several for a merge
 * @param dependsOn the identifiers or branch labels of revisions that must be applied
 * before it without being its parents
 * @param branchLabels names for the branch that begins with it
 * @param message what it does, in its author's words; its first paragraph is shown in
 * lists; may be empty
 * @param createDate when it was written, {@code null} if it does not say
 * @param script where it is, for people: a file or a class
 */
public record RevisionHeader(RevisionId id, List<RevisionId> downRevisions, List<String> dependsOn,
		List<String> branchLabels, String message, @Nullable OffsetDateTime createDate, String script) {

	public RevisionHeader {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	/**
	 * The first paragraph of the message, in one line.
	 */
	public String summary() {
		return this.message.strip().split("\\R\\s*\\R", 2)[0].replaceAll("\\s*\\R\\s*", " ");
	}

	/**
	 * The same with other parents.
	 */
	public RevisionHeader following(List<RevisionId> downRevisions) {
		return new RevisionHeader(this.id, downRevisions, this.dependsOn, this.branchLabels, this.message,
				this.createDate, this.script);
	}

	/**
	 * Say why a text cannot be a branch label. A label may have a dash inside
	 * ({@code rel-2}), unlike an identifier; the rest is the same.
	 * @param label the label that is to be given
	 * @return what is wrong with it, or an empty text
	 * @see RevisionId#problem(String)
	 */
	public static String labelProblem(String label) {
		return NameRule.BRANCH_LABEL.problem(label);
	}

}
