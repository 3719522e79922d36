package dev.migrations.command;

import java.util.List;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A revision and its place in the graph. The names of its components are a published
 * format and stay as they are.
 *
 * @param revision its identifier
 * @param downRevisions the revisions it follows
 * @param dependsOn what else must be applied before it
 * @param branchLabels the names of the branch that begins with it
 * @param message what it does
 * @param createDate when it was written, in ISO-8601, {@code null} if it does not say
 * @param script where it is
 * @param head whether no revision follows it
 * @param branchPoint whether several revisions follow it
 * @param mergePoint whether it follows several revisions
 */
public record RevisionDescriptor(String revision, List<String> downRevisions, List<String> dependsOn,
		List<String> branchLabels, String message, @Nullable String createDate, String script, boolean head,
		boolean branchPoint, boolean mergePoint) {

	/**
	 * Describe a revision that was listed.
	 */
	public static RevisionDescriptor of(ListedRevision listed) {
		RevisionHeader header = listed.revision();
		return new RevisionDescriptor(header.id().value(),
				header.downRevisions().stream().map(RevisionId::value).toList(), header.dependsOn(),
				header.branchLabels(), header.message(),
				(header.createDate() != null) ? header.createDate().toInstant().toString() : null, header.script(),
				listed.head(), listed.branchPoint(), listed.mergePoint());
	}

	static RevisionDescriptor of(RevisionHeader header, RevisionGraph graph) {
		return of(ListedRevision.of(header, graph));
	}

}
