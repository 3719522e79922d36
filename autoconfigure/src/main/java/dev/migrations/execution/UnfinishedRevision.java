package dev.migrations.execution;

import java.time.OffsetDateTime;

import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A revision that was begun outside one transaction and has not ended: it is running, or
 * it was stopped half-way.
 *
 * @param revision which one
 * @param direction whether it was being upgraded to or downgraded from
 * @param done how many of its statements are known to be done
 * @param statements how many it has
 * @param failed whether the next statement is known to have failed; otherwise it may be
 * running or done
 * @param startedAt when it was begun
 * @param error the failure, if one is known
 * @param checksum of the statements that are done, if any is
 * @param transaction the number of the transaction that last said so
 * @param place where the walk over rows has come to that its next statement is, if it is
 * one and has begun
 */
public record UnfinishedRevision(RevisionId revision, Direction direction, int done, int statements, boolean failed,
		OffsetDateTime startedAt, @Nullable String error, @Nullable String checksum, long transaction,
		@Nullable BatchPlace place) {

	/**
	 * Whether it left nothing behind.
	 */
	boolean isHarmless() {
		return this.failed && this.done == 0 && this.place == null;
	}

}
