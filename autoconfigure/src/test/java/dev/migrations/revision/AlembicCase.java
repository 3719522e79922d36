package dev.migrations.revision;

import java.util.List;

/**
 * One question that the real Alembic was asked.
 *
 * @param name what the test report calls it: the graph, its number there, the command
 * @param command the command
 * @param targets its targets, or its range
 * @param rows the version rows before
 * @param options the options that were given, such as {@code purge} or {@code sql}
 * @param answers what it answered: several where that varies from run to run
 */
public record AlembicCase(String name, String command, List<String> targets, List<RevisionId> rows,
		List<String> options, List<AlembicAnswer> answers) {

	public boolean has(String option) {
		return this.options.contains(option);
	}

	public String target() {
		return this.targets.isEmpty() ? "" : this.targets.get(0);
	}

	@Override
	public String toString() {
		return "%s: %s %s %s at %s".formatted(this.name, this.command, String.join(" ", this.targets),
				String.join(" ", this.options), this.rows);
	}

}
