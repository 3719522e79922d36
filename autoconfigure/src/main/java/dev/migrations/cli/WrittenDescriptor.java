package dev.migrations.cli;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.command.RebasedRevision;
import dev.migrations.command.WrittenRevision;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;

/**
 * A revision file that was written, for programs.
 *
 * @param revision the identifier of the revision
 * @param downRevisions the revisions it follows
 * @param dependsOn what else must be applied before it
 * @param branchLabels the names of the branch that begins with it
 * @param message what it does
 * @param file the file
 */
record WrittenDescriptor(String revision, List<String> downRevisions, List<String> dependsOn, List<String> branchLabels,
		String message, String file) {

	static WrittenDescriptor of(WrittenRevision written) {
		return of(written.revision(), written.file());
	}

	static WrittenDescriptor of(RebasedRevision rebased) {
		return of(rebased.revision(), rebased.file());
	}

	private static WrittenDescriptor of(RevisionHeader header, Path file) {
		return new WrittenDescriptor(header.id().value(),
				header.downRevisions().stream().map(RevisionId::value).toList(), header.dependsOn(),
				header.branchLabels(), header.message(), file.toString());
	}

}
