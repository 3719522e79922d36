package dev.migrations.cli;

import java.util.List;

import dev.migrations.command.MigrationsState;
import dev.migrations.command.MigrationsStatus;
import dev.migrations.execution.UnfinishedRevision;
import dev.migrations.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Writes what there is to say of a revision that was begun and has not ended.
 *
 * @param unfinished the revision
 */
record HalfWayText(UnfinishedRevision unfinished) {

	/** What stands beside its identifier. */
	String mark() {
		return "%s half-way: %d of %d statements done%s".formatted(upgrade() ? "upgrade" : "downgrade",
				this.unfinished.done(), this.unfinished.statements(), rows());
	}

	/**
	 * How far it has come, and what to do.
	 * @param status how its database stands
	 */
	String finding(MigrationsStatus status) {
		boolean running = (status.state() == MigrationsState.RUNNING);
		return "The %s revision '%s' %s: %d of its %d statements %s known to be done%s.%s".formatted(
				upgrade() ? "upgrade to" : "downgrade from", this.unfinished.revision(),
				running ? "is under way" : "was left half-way", this.unfinished.done(), this.unfinished.statements(),
				(this.unfinished.done() == 1) ? "is" : "are", rows(), running ? "" : " " + advice(status));
	}

	/** How far the next statement has come, if it is a walk over rows. */
	private String rows() {
		return (this.unfinished.place() != null) ? ", %d rows of the next".formatted(this.unfinished.place().rows())
				: "";
	}

	/** The same for programs. */
	static List<Descriptor> describe(List<UnfinishedRevision> halfWay) {
		return halfWay.stream()
			.map((unfinished) -> new Descriptor(unfinished.revision().value(),
					new HalfWayText(unfinished).upgrade() ? "upgrade" : "downgrade", unfinished.done(),
					unfinished.statements(), (unfinished.place() != null) ? unfinished.place().rows() : null,
					unfinished.startedAt().toInstant().toString()))
			.toList();
	}

	private String advice(MigrationsStatus status) {
		if (upgrade() && isNext(status)) {
			return "The next 'upgrade' goes on with it, or asks for 'resolve' if it cannot tell what became of statement %d."
				.formatted(this.unfinished.done() + 1);
		}
		return "%s; or look what became of it, and say it by 'resolve %s'.".formatted(
				upgrade() ? "Run 'upgrade %s' first, with a build that has it".formatted(this.unfinished.revision())
						: "A 'downgrade' whose first step it is goes on with it",
				this.unfinished.revision());
	}

	private boolean upgrade() {
		return this.unfinished.direction() == Direction.UPGRADE;
	}

	private boolean isNext(MigrationsStatus status) {
		return !status.pending().isEmpty() && status.pending().get(0).id().equals(this.unfinished.revision());
	}

	/**
	 * What {@code --json} says of one.
	 *
	 * @param rows how many are done of the walk over rows that is next, {@code null} if
	 * it is none
	 */
	record Descriptor(String revision, String direction, int done, int statements, @Nullable Long rows,
			String startedAt) {

	}

}
