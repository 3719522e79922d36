package dev.migrations.command;

import java.util.List;
import java.util.Optional;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.ScriptOutline;
import dev.migrations.script.ScriptText;
import org.jspecify.annotations.Nullable;

/**
 * A revision in detail: all that {@link RevisionDescriptor} says, what follows it, and
 * its SQL for those who may see it.
 *
 * @param children the revisions that follow it
 * @param upgradeSql the SQL of its upgrade, {@code null} if it is not shown
 * @param downgradeSql the SQL of its downgrade, {@code null} if it is not shown or there
 * is none
 * @param truncated whether there is more SQL than what is shown; false if none is shown
 */
public record RevisionDetailsDescriptor(String revision, List<String> downRevisions, List<String> dependsOn,
		List<String> branchLabels, String message, @Nullable String createDate, String script, boolean head,
		boolean branchPoint, boolean mergePoint, List<String> children, @Nullable String upgradeSql,
		@Nullable String downgradeSql, boolean truncated) {

	/** In characters, for each direction. */
	private static final int LONGEST_SQL = 256 * 1024;

	/**
	 * Describe a revision in detail.
	 * @param revision its full identifier
	 * @param showSql whether its SQL is shown
	 * @return empty if there is no such revision
	 */
	public static Optional<RevisionDetailsDescriptor> of(String revision, RevisionScripts scripts, boolean showSql) {
		return scripts.graph()
			.find(new RevisionId(revision))
			.map((header) -> of(header, scripts.graph(), showSql ? scripts.get(header.id()).outline(true) : null));
	}

	private static RevisionDetailsDescriptor of(RevisionHeader header, RevisionGraph graph,
			@Nullable ScriptOutline outline) {
		RevisionDescriptor revision = RevisionDescriptor.of(header, graph);
		ScriptText upgrade = (outline != null) ? outline.upgrade().text(LONGEST_SQL) : null;
		ScriptText downgrade = (outline != null && outline.downgrade() != null) ? outline.downgrade().text(LONGEST_SQL)
				: null;
		return new RevisionDetailsDescriptor(revision.revision(), revision.downRevisions(), revision.dependsOn(),
				revision.branchLabels(), revision.message(), revision.createDate(), revision.script(), revision.head(),
				revision.branchPoint(), revision.mergePoint(),
				graph.children(header.id()).stream().map(RevisionId::value).toList(), text(upgrade), text(downgrade),
				isTruncated(upgrade) || isTruncated(downgrade));
	}

	private static @Nullable String text(@Nullable ScriptText text) {
		return (text != null) ? text.text() : null;
	}

	private static boolean isTruncated(@Nullable ScriptText text) {
		return text != null && text.truncated();
	}

}
