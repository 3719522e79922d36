package dev.migrations.revision;

/**
 * One revision to run, and what the version table says afterwards.
 *
 * @param direction whether the revision is applied or undone
 * @param revision the revision
 * @param change how the version table changes, in the transaction of the revision
 */
public record PlanStep(Direction direction, RevisionHeader revision, RowChange change) {
}
