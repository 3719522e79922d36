package dev.migrations.script;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Which steps of a migration the lines of a text come from that was made of them.
 *
 * @param calls by the first of the lines for which it holds: the line of the migration
 * that makes the SQL there, empty for what is no SQL of the migration's
 * @param code by the line of its mark: what is no SQL
 */
record StepLines(NavigableMap<Integer, Optional<SourcePosition>> calls, Map<Integer, ScriptStatement> code) {

	/** A text that is a file of its own. */
	static final StepLines NONE = new StepLines(new TreeMap<>(), Map.of());

	/** The line of the migration that makes the SQL in a line, if one does. */
	@Nullable SourcePosition callAt(int line) {
		Map.Entry<Integer, Optional<SourcePosition>> entry = this.calls.floorEntry(line);
		return (entry != null) ? entry.getValue().orElse(null) : null;
	}

	/** What is no SQL, and has its mark in a line. */
	@Nullable ScriptStatement codeAt(int line) {
		return this.code.get(line);
	}

}
