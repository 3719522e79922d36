package dev.migrations.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.revision.Direction;
import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.PlanStep;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionPlan;
import dev.migrations.revision.RevisionProblem;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.RevisionScript;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.ScriptOutline;
import dev.migrations.script.ScriptSection;

/**
 * Reads through the scripts of a plan before any of them runs, so that what is wrong with
 * the last is known before the first.
 */
final class ScriptPreparation {

	private final RevisionScripts scripts;

	private final boolean standardConformingStrings;

	private final List<RevisionProblem> problems = new ArrayList<>();

	private final List<RevisionHeader> irreversible = new ArrayList<>();

	ScriptPreparation(RevisionScripts scripts, boolean standardConformingStrings) {
		this.scripts = scripts;
		this.standardConformingStrings = standardConformingStrings;
	}

	/**
	 * Read the scripts of a plan.
	 * @param longestId how many characters the version table holds of an identifier
	 * @throws MigrationsException if any of them cannot be run
	 */
	List<PreparedStep> prepare(RevisionPlan plan, int longestId) {
		List<PreparedStep> steps = new ArrayList<>();
		for (PlanStep step : plan.steps()) {
			prepare(step, longestId, steps);
		}
		if (!this.problems.isEmpty()) {
			throw new InvalidRevisionsException(this.problems);
		}
		if (!this.irreversible.isEmpty()) {
			throw new MigrationsException(
					"There is no way down: %s.".formatted(this.irreversible.stream()
						.map((revision) -> "'%s' (%s) is without a %s".formatted(revision.id(), revision.script(),
								isJava(revision) ? "'downgrade'" : "downgrade section"))
						.collect(Collectors.joining(", "))),
					"Write its %s, or choose a target above it; nothing has been run."
						.formatted(isJava(this.irreversible.get(0)) ? "method 'downgrade'"
								: "'-- migrate: downgrade' section"));
		}
		return steps;
	}

	private boolean isJava(RevisionHeader revision) {
		return this.scripts.get(revision.id()) instanceof JavaRevision;
	}

	private void prepare(PlanStep step, int longestId, List<PreparedStep> steps) {
		RevisionHeader revision = step.revision();
		if (revision.id().value().length() > longestId) {
			this.problems.add(new RevisionProblem(revision.script(),
					"the identifier '%s' is longer than the %d characters that the version table holds: shorten it, or widen the column to text"
						.formatted(revision.id(), longestId)));
		}
		RevisionScript script = this.scripts.get(revision.id());
		try {
			ScriptOutline outline = script.outline(this.standardConformingStrings);
			outline.todos()
				.stream()
				.filter((todo) -> todo.isBefore(step.direction()))
				.forEach((todo) -> this.problems.add(new RevisionProblem(todo.position().toString(),
						"somebody has to decide first: " + todo.what())));
			ScriptSection section = (step.direction() == Direction.UPGRADE) ? outline.upgrade() : outline.downgrade();
			if (section == null) {
				this.irreversible.add(revision);
			}
			else {
				steps.add(new PreparedStep(step, outline, section));
			}
		}
		catch (InvalidRevisionsException ex) {
			this.problems.addAll(ex.problems());
		}
	}

}
