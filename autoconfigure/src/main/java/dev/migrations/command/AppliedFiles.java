package dev.migrations.command;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.execution.DatabaseRecords;
import dev.migrations.execution.DatabaseState;
import dev.migrations.execution.HistoryEntry;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionScripts;

/**
 * The files of what is applied, held against what was run. They are read only where the
 * history does not have their digest.
 *
 * @param edited those of which the history knows other statements
 */
record AppliedFiles(List<EditedRevision> edited) {

	static AppliedFiles of(RevisionScripts scripts, DatabaseState state, DatabaseRecords records) {
		boolean known = scripts.graph().unknown(state.rows()).isEmpty();
		Set<RevisionId> applied = scripts.graph()
			.applied(known ? state.rows()
					: KnownRows.of(state.rows(), KnownRows.log(records.applied()), scripts.graph()).known());
		if (applied.isEmpty() || scripts.digest(applied).toString().equals(state.files())) {
			return new AppliedFiles(List.of());
		}
		Map<RevisionId, HistoryEntry> log = KnownRows.log(records.applied());
		return new AppliedFiles(new EditedRevisions(scripts).among(log, applied, records.standardConformingStrings()));
	}

}
