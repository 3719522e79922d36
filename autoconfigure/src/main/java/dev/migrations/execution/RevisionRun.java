package dev.migrations.execution;

import java.time.Duration;

import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionHeader;

/**
 * One revision that was run.
 *
 * @param revision which one
 * @param direction whether it was upgraded to or downgraded from
 * @param duration how long it took
 */
public record RevisionRun(RevisionHeader revision, Direction direction, Duration duration) {

}
