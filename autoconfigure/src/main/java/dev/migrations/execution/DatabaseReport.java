package dev.migrations.execution;

import java.util.List;

/**
 * What a database says of its migrations, with their history.
 *
 * @param state what is applied
 * @param history the newest rows of the history, newest first
 * @param applied for each revision the last row that says it was applied or stamped
 * @param running whether a run works on it at this moment
 * @param standardConformingStrings the setting of that name with which scripts are read
 */
public record DatabaseReport(DatabaseState state, List<HistoryEntry> history, List<HistoryEntry> applied,
		boolean running, boolean standardConformingStrings) {

	public DatabaseReport {
		history = List.copyOf(history);
		applied = List.copyOf(applied);
	}

}
