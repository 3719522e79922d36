package dev.migrations.execution;

import java.sql.SQLException;
import java.util.SortedSet;
import java.util.stream.Collectors;

import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.StatementExcerpt;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/**
 * Writes what a person has to know of a revision that failed: which, where, what
 * PostgreSQL said with a caret at the place, and what is applied now.
 */
final class FailureReport {

	private final PreparedStep step;

	private final SortedSet<RevisionId> rows;

	/**
	 * Create a report.
	 * @param step the step that failed
	 * @param rows the rows of the version table after the failure
	 */
	FailureReport(PreparedStep step, SortedSet<RevisionId> rows) {
		this.step = step;
		this.rows = rows;
	}

	/**
	 * A statement of the script was refused.
	 * @param remains what the failure left of the revision
	 */
	MigrationFailedException of(ScriptStatement statement, SQLException error, String remains) {
		ServerErrorMessage server = SqlErrors.server(error);
		StatementExcerpt excerpt = new StatementExcerpt(statement.text(), statement.position(),
				(server != null) ? server.getPosition() : 0);
		StringBuilder text = new StringBuilder(title(error)).append("\n  at ")
			.append(statement.positionOf((server != null) ? server.getPosition() : 0))
			.append("\n\n")
			.append(excerpt);
		appendMore(text, server);
		return exception(text.append('\n').append(remains).append(' ').append(now()).toString(), error);
	}

	/**
	 * PostgreSQL refused something that is not a statement of the script: the commit, or
	 * a record.
	 */
	MigrationFailedException of(SQLException error, String remains) {
		StringBuilder text = new StringBuilder(title(error)).append("\n  at ")
			.append(this.step.revision().script())
			.append(", when it was ")
			.append(when(error))
			.append('\n');
		appendMore(text, SqlErrors.server(error));
		text.append((error instanceof UnknownOutcomeException)
				? "It is not known whether it was committed. Before it, applied was: %s."
					.formatted(Rows.describe(this.rows))
				: remains + " " + now());
		return exception(text.toString(), SqlErrors.root(error));
	}

	private static String when(SQLException error) {
		if (error instanceof UnknownOutcomeException) {
			return "committed";
		}
		return SqlErrors.isLost(error) ? "under way" : "ended";
	}

	private static void appendMore(StringBuilder text, @Nullable ServerErrorMessage server) {
		if (server != null) {
			append(text, "Detail", server.getDetail());
			append(text, "Hint", server.getHint());
			append(text, "Context", server.getWhere());
		}
	}

	/**
	 * A listener did not want the step.
	 */
	MigrationFailedException of(ListenerFailure failure, String remains) {
		return new MigrationFailedException(this.step.revision(), this.step.direction(), this.rows, null,
				"%s failed: the listener %s says: %s\n%s %s".formatted(what(), failure.listener(), failure.getMessage(),
						remains, now()),
				"Do what the listener asks for, then run it again.", failure);
	}

	/**
	 * The code of the revision failed by itself.
	 */
	MigrationFailedException of(CodeFailure failure, String remains) {
		return new MigrationFailedException(
				this.step.revision(), this.step.direction(), this.rows, null, "%s failed: %s\n  at %s\n\n%s %s"
					.formatted(what(), failure.getMessage(), failure.position(), remains, now()),
				"Correct the revision, then run it again.", failure);
	}

	private MigrationFailedException exception(String description, SQLException error) {
		return new MigrationFailedException(this.step.revision(), this.step.direction(), this.rows, error.getSQLState(),
				description, Advice.onRun(error, "Correct the revision, then run it again."), error);
	}

	private String title(SQLException error) {
		return "%s failed: %s [SQLSTATE %s]".formatted(what(), SqlErrors.message(error), error.getSQLState());
	}

	private String what() {
		RevisionHeader revision = this.step.revision();
		String what = (this.step.direction() == Direction.UPGRADE) ? "Upgrade to" : "Downgrade from";
		String message = revision.summary().isEmpty() ? "" : " (" + revision.summary() + ")";
		return "%s revision '%s'%s".formatted(what, revision.id(), message);
	}

	private String now() {
		return this.rows.isEmpty() ? "Nothing is applied now."
				: "Applied now: " + this.rows.stream().map(RevisionId::value).collect(Collectors.joining(", ")) + ".";
	}

	private static void append(StringBuilder text, String label, @Nullable String value) {
		if (value != null) {
			text.append("  ").append(label).append(": ").append(value.replace("\n", "\n    ")).append('\n');
		}
	}

}
