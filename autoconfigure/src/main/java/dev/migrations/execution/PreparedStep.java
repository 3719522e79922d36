package dev.migrations.execution;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.revision.Direction;
import dev.migrations.revision.PlanStep;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.ScriptOutline;
import dev.migrations.script.ScriptSection;

/**
 * A step of a plan whose script was read through and found in order.
 *
 * @param step the step
 * @param outline what its script holds
 * @param section the section that is to be run
 */
record PreparedStep(PlanStep step, ScriptOutline outline, ScriptSection section) {

	RevisionHeader revision() {
		return this.step.revision();
	}

	Direction direction() {
		return this.step.direction();
	}

	boolean isUpgrade() {
		return direction() == Direction.UPGRADE;
	}

	/**
	 * The step as Alembic logs it, from what is left behind to what is reached.
	 */
	String describe() {
		return describe(this.step);
	}

	/**
	 * A step as Alembic logs it, from what is left behind to what is reached.
	 */
	static String describe(PlanStep step) {
		RevisionHeader revision = step.revision();
		String others = join(revision.downRevisions());
		String path = (step.direction() == Direction.UPGRADE) ? "upgrade %s -> %s".formatted(others, revision.id())
				: "downgrade %s -> %s".formatted(revision.id(), others);
		String message = revision.summary();
		return "Running " + path + (message.isEmpty() ? "" : ", " + message);
	}

	private static String join(List<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

}
