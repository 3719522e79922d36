package dev.migrations.model;

import java.sql.SQLException;

import dev.migrations.revision.MigrationsException;
import dev.migrations.script.StatementExcerpt;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * PostgreSQL refused a statement of a source. Nothing was compared then.
 */
public final class RefusedStatementException extends MigrationsException {

	private final SourceStatement statement;

	private final @Nullable String sqlState;

	RefusedStatementException(SourceStatement statement, String action, SQLException cause) {
		super(describe(statement, cause), action, cause);
		this.statement = statement;
		this.sqlState = cause.getSQLState();
	}

	/**
	 * The statement that was refused.
	 */
	public SourceStatement statement() {
		return this.statement;
	}

	/**
	 * PostgreSQL's error code, {@code null} if it gave none.
	 */
	public @Nullable String sqlState() {
		return this.sqlState;
	}

	private static String describe(SourceStatement statement, SQLException error) {
		ServerErrorMessage server = (error instanceof PSQLException postgres) ? postgres.getServerErrorMessage() : null;
		int position = (server != null) ? server.getPosition() : 0;
		String message = (server != null) ? server.getSeverity() + ": " + server.getMessage()
				: String.valueOf(error.getMessage());
		StringBuilder text = new StringBuilder(
				"PostgreSQL refuses what is said of %s: %s [SQLSTATE %s]\n\n%s".formatted(statement.subject(), message,
						error.getSQLState(), new StatementExcerpt(statement.text(), statement.position(), position)));
		if (statement.position() != null) {
			text.insert(text.indexOf("\n"), "\n  at " + statement.place(position));
		}
		if (server != null && server.getHint() != null) {
			text.append("  Hint: ").append(server.getHint()).append('\n');
		}
		return text.append("\nNothing has been compared.").toString();
	}

}
