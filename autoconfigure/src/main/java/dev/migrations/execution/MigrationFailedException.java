package dev.migrations.execution;

import java.util.SortedSet;

import dev.migrations.revision.Direction;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A revision failed. It says which, where, what PostgreSQL said, and what is applied now.
 */
public final class MigrationFailedException extends MigrationsException {

	private final RevisionHeader revision;

	private final Direction direction;

	private final SortedSet<RevisionId> rows;

	private final @Nullable String sqlState;

	MigrationFailedException(RevisionHeader revision, Direction direction, SortedSet<RevisionId> rows,
			@Nullable String sqlState, String description, String action, Throwable cause) {
		super(description, action, cause);
		this.revision = revision;
		this.direction = direction;
		this.rows = rows;
		this.sqlState = sqlState;
	}

	/**
	 * The revision that failed.
	 */
	public RevisionHeader revision() {
		return this.revision;
	}

	/**
	 * Whether it was being upgraded to or downgraded from.
	 */
	public Direction direction() {
		return this.direction;
	}

	/**
	 * The rows of the version table after the failure.
	 */
	public SortedSet<RevisionId> rows() {
		return this.rows;
	}

	/**
	 * PostgreSQL's error code, {@code null} if the failure was not its.
	 * @see <a href=
	 * "https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL Error
	 * Codes</a>
	 */
	public @Nullable String sqlState() {
		return this.sqlState;
	}

}
