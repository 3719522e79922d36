package dev.migrations.execution;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.migration.Batch;
import dev.migrations.migration.CallSite;
import dev.migrations.migration.LiveOperations;
import dev.migrations.migration.Migration;
import dev.migrations.migration.MigrationStep;
import dev.migrations.script.BatchStatement;
import dev.migrations.script.CodeStatement;
import dev.migrations.script.LiveStatement;
import dev.migrations.script.ScriptStatements;
import dev.migrations.script.SourcePosition;
import dev.migrations.script.SqlStatement;

import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Runs the code of a revision in Java, in the transaction that is open.
 */
final class MigrationCode {

	private final Connection connection;

	private final BorrowedConnection borrowed;

	MigrationCode(Connection connection) {
		this.connection = connection;
		this.borrowed = new BorrowedConnection(connection);
	}

	/**
	 * Run code between statements.
	 * @throws StatementFailure if PostgreSQL refused something
	 * @throws CodeFailure if it failed otherwise
	 */
	void run(CodeStatement statement) throws SQLException {
		run(statement.position(), statement.work().getClass(), () -> statement.work().run(jdbc()));
	}

	/**
	 * Run code that works on a batch of rows.
	 * @throws StatementFailure if PostgreSQL refused something
	 * @throws CodeFailure if it failed otherwise
	 */
	void run(BatchStatement statement, Batch batch) throws SQLException {
		run(statement.position(), statement.batches().work().getClass(),
				() -> statement.batches().work().run(jdbc(), batch));
	}

	/**
	 * Run all of a revision.
	 * @param runner runs its statements
	 * @throws StatementFailure if PostgreSQL refused something
	 * @throws CodeFailure if it failed otherwise
	 */
	void run(LiveStatement statement, StatementRunner runner) throws SQLException {
		run(statement.position(), statement.migration().getClass(),
				() -> statement.run(new LiveOperations(statement.migration(), this.borrowed.proxy(),
						(step) -> run(statement, step, runner))));
	}

	private void run(LiveStatement statement, MigrationStep step, StatementRunner runner) {
		try (ScriptStatements statements = statement.statements(step)) {
			while (statements.hasNext()) {
				runner.run(statements.next());
			}
			runner.flush();
		}
		catch (SQLException ex) {
			throw new StatementFailure(statement, ex);
		}
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(new SingleConnectionDataSource(this.borrowed.proxy(), true));
	}

	private void run(SourcePosition position, Class<?> type, Work work) throws SQLException {
		try {
			work.run();
		}
		catch (StatementFailure | CodeFailure ex) {
			throw ex;
		}
		catch (Exception | LinkageError | AssertionError | StackOverflowError ex) {
			throw failure(position(position, type, ex), ex);
		}
		verifyTransaction(position);
	}

	private RuntimeException failure(SourcePosition position, Throwable failure) {
		SQLException error = error(failure);
		if (error instanceof BorrowedConnection.RefusedCall refused) {
			return new CodeFailure(position, String.valueOf(refused.getMessage()), failure);
		}
		if (error == null || (SqlErrors.server(error) == null && !SqlErrors.isLost(error))) {
			return new CodeFailure(position, failure);
		}
		StatementFailure refused = new StatementFailure(SqlStatement.of(this.borrowed.lastPrepared(), position), error);
		refused.addSuppressed(failure);
		return refused;
	}

	private static @Nullable SQLException error(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException error) {
				return error;
			}
		}
		return null;
	}

	/** The line that failed, if it is in the class of the code. */
	private static SourcePosition position(SourcePosition position, Class<?> type, Throwable failure) {
		if (type.getPackage() == Migration.class.getPackage()) {
			return position;
		}
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			CallSite call = CallSite.of(type, cause);
			if (call != null) {
				return SourcePosition.of(call);
			}
		}
		return position;
	}

	/** The driver knows the state without asking. */
	private void verifyTransaction(SourcePosition position) throws SQLException {
		TransactionState state = this.connection.unwrap(BaseConnection.class).getTransactionState();
		if (state == TransactionState.FAILED) {
			throw new CodeFailure(position,
					"the code caught an error of PostgreSQL and went on, but the error has aborted the transaction, "
							+ "and nothing that is done in it remains. Let the error out; or, to go on without what failed, "
							+ "set a savepoint before it and roll back to that");
		}
		if (state == TransactionState.IDLE) {
			throw CodeFailure.ofTransaction(position);
		}
	}

	/**
	 * Runs something of a migration.
	 */
	@FunctionalInterface
	private interface Work {

		void run() throws Exception;

	}

}
