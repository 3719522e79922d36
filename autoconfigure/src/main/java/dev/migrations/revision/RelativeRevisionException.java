package dev.migrations.revision;

/**
 * A number of steps leads past the end of the graph, or in a direction that the command
 * does not go.
 */
public final class RelativeRevisionException extends MigrationsException {

	private RelativeRevisionException(String description, String action) {
		super(description, action);
	}

	static RelativeRevisionException pastEnd(RelativeTarget target) {
		String action = (target.steps() > 0) ? "Say fewer steps, or head for the last revision."
				: "Say fewer steps, or base for the state before the first revision.";
		if (target.anchor() == null) {
			return new RelativeRevisionException(didNotProduce(target.word(), target) + ".", action);
		}
		return new RelativeRevisionException("Walked too far: '%s' asks for more steps %s from '%s' than there are."
			.formatted(target, (target.steps() > 0) ? "up" : "down", target.anchor()), action);
	}

	static RelativeRevisionException notUpwards(RelativeTarget target) {
		return new RelativeRevisionException(
				didNotProduce(String.valueOf(target.steps()), target) + ": an upgrade goes up from what is applied.",
				"Say +%d, or go down with the command downgrade.".formatted(Math.max(1, target.distance())));
	}

	static RelativeRevisionException notDownwards(RelativeTarget target) {
		return new RelativeRevisionException(
				didNotProduce(target.word(), target) + ": a downgrade goes down from what is applied.",
				"Say -%d, or go up with the command upgrade.".formatted(Math.max(1, target.distance())));
	}

	static RelativeRevisionException nothingApplied(RelativeTarget target) {
		String where = (target.branch() == null) ? "" : " of branch '%s'".formatted(target.branch());
		return new RelativeRevisionException("%s: nothing%s is applied, so there is nothing to go down from."
			.formatted(didNotProduce(target.word(), target), where), "See with the command current what is applied.");
	}

	private static String didNotProduce(String steps, RelativeTarget target) {
		return "Relative revision %s didn't produce %d migrations".formatted(steps, target.distance());
	}

}
