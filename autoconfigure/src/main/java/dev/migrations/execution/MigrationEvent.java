package dev.migrations.execution;

import java.sql.Connection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link MigrationListener} is told of a step: the facts that Alembic gives to
 * {@code on_version_apply}.
 *
 * @param kind what the step does
 * @param revision the revision that is run, {@code null} for a stamp, which runs none
 * @param rowsBefore the rows of the version table before the step, sorted
 * @param rowsAfter the rows of the version table after the step, sorted
 * @param tag what {@code --tag} said, {@code null} if nothing did
 * @param connection the connection of the step, in its transaction; to commit, to roll
 * back and to close it is not the listener's business
 */
public record MigrationEvent(Kind kind, @Nullable RevisionHeader revision, SortedSet<RevisionId> rowsBefore,
		SortedSet<RevisionId> rowsAfter, @Nullable String tag, Connection connection) {

	public MigrationEvent {
		rowsBefore = Collections.unmodifiableSortedSet(new TreeSet<>(rowsBefore));
		rowsAfter = Collections.unmodifiableSortedSet(new TreeSet<>(rowsAfter));
	}

	/**
	 * What a step does.
	 */
	public enum Kind {

		/** It runs the upgrade of a revision. */
		UPGRADE,

		/** It runs the downgrade of a revision. */
		DOWNGRADE,

		/** It changes the version table and runs nothing. */
		STAMP

	}

}
