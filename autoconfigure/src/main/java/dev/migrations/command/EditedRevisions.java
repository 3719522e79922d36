package dev.migrations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import dev.migrations.execution.HistoryEntry;
import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionScripts;

/**
 * Finds the revisions whose statements are not those that were run. A script is read
 * once.
 */
final class EditedRevisions {

	/** What a script that cannot be read has in place of a checksum. */
	private static final String NONE = "";

	private final RevisionScripts scripts;

	private final Map<Reading, String> checksums = new ConcurrentHashMap<>();

	EditedRevisions(RevisionScripts scripts) {
		this.scripts = scripts;
	}

	/**
	 * The edited ones among the applied revisions, sorted.
	 * @param log for each revision the last row of the history that says it was applied
	 * @param standardConformingStrings the setting of that name with which they are read
	 */
	List<EditedRevision> among(Map<RevisionId, HistoryEntry> log, Set<RevisionId> applied,
			boolean standardConformingStrings) {
		List<EditedRevision> edited = new ArrayList<>();
		for (RevisionId id : new TreeSet<>(applied)) {
			HistoryEntry entry = log.get(id);
			if (entry != null && entry.checksum() != null) {
				String found = this.checksums.computeIfAbsent(new Reading(id, standardConformingStrings),
						this::checksum);
				if (!entry.checksum().equals(found)) {
					edited.add(EditedRevision.of(this.scripts.graph().get(id), entry, entry.checksum(),
							found.equals(NONE) ? null : found));
				}
			}
		}
		return edited;
	}

	private String checksum(Reading reading) {
		try {
			String checksum = this.scripts.get(reading.id()).outline(reading.standardConformingStrings()).checksum();
			return (checksum != null) ? checksum : NONE;
		}
		catch (InvalidRevisionsException ex) {
			return NONE;
		}
	}

	private record Reading(RevisionId id, boolean standardConformingStrings) {

	}

}
