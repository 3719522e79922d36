package dev.migrations.script;

import java.time.OffsetDateTime;
import java.util.List;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;

import org.springframework.util.StringUtils;

/**
 * A revision that is to be written.
 *
 * @param id its identifier
 * @param downRevisions what it follows, none for a base
 * @param dependsOn what has to be applied before it without being its parent: identifiers
 * and labels
 * @param branchLabels names for the branch that begins with it
 * @param message what it does, as its file will say it: its first line is a paragraph of
 * its own
 * @param createDate when it is written, in the zone in which its file says so
 * @param upgrade the statements of its upgrade as a file has them, empty if it has none
 * @param downgrade the statements of its downgrade as a file has them, empty if it has
 * none
 */
public record RevisionDraft(RevisionId id, List<RevisionId> downRevisions, List<String> dependsOn,
		List<String> branchLabels, String message, OffsetDateTime createDate, String upgrade, String downgrade) {

	private static final String NAMES = "Write letters, digits and underscores, as in 'users_2'.";

	/**
	 * Create a draft.
	 * @throws MigrationsException if a file could not say this: the identifier or a label
	 * has characters that mean something else, or a line of the message would be taken
	 * for a part of the header
	 */
	public RevisionDraft {
		refuse(RevisionId.problem(id.value()));
		branchLabels.forEach((label) -> refuse(RevisionHeader.labelProblem(label)));
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
		message = new MessageText(message).normalized();
		createDate = createDate.withNano(0);
	}

	private static void refuse(String problem) {
		if (!problem.isEmpty()) {
			throw new MigrationsException(StringUtils.capitalize(problem) + ".", NAMES);
		}
	}

	/** Whether a header says the same. */
	boolean isTold(RevisionHeader header) {
		return header.id().equals(this.id) && header.downRevisions().equals(this.downRevisions)
				&& header.dependsOn().equals(this.dependsOn) && header.branchLabels().equals(this.branchLabels);
	}

}
