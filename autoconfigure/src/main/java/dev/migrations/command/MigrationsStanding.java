package dev.migrations.command;

import java.time.Instant;

import dev.migrations.execution.HistoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * How a database stands to the revisions of this build, in numbers: what there is to know
 * at the price of one query.
 *
 * @param target where it is to be, as it was configured
 * @param state how it stands
 * @param pending how many revisions an upgrade to the target would run
 * @param applied how many revisions of this build are applied
 * @param unknown how many revisions it has that this build does not know
 * @param lastSuccess when a revision was last run to its end, by whomever, {@code null}
 * if that is not known
 * @param error what is wrong, {@code null} if nothing is
 */
public record MigrationsStanding(String target, MigrationsState state, int pending, int applied, int unknown,
		@Nullable Instant lastSuccess, @Nullable String error) {

	static MigrationsStanding of(MigrationsStatus status) {
		Instant lastSuccess = status.history()
			.stream()
			.filter((entry) -> entry.succeeded() && isRun(entry))
			.findFirst()
			.map((entry) -> entry.startedAt().plus(entry.duration()).toInstant())
			.orElse(null);
		return new MigrationsStanding(status.target(), status.state(), status.pending().size(), status.applied().size(),
				status.unknown().size(), lastSuccess, status.error());
	}

	private static boolean isRun(HistoryEntry entry) {
		return entry.direction().equals("upgrade") || entry.direction().equals("downgrade");
	}

	/**
	 * The standing of a database that does not answer.
	 * @param error why, in a sentence
	 */
	static MigrationsStanding unreachable(String target, String error) {
		return new MigrationsStanding(target, MigrationsState.UNREACHABLE, 0, 0, 0, null, error);
	}

	/**
	 * The same, where something is wrong.
	 * @param error what, in a sentence or more
	 */
	MigrationsStanding failing(MigrationsState state, String error) {
		return new MigrationsStanding(this.target, state, this.pending, this.applied, this.unknown, this.lastSuccess,
				error);
	}

}
