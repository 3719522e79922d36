package dev.migrations.migration;

import java.sql.Connection;
import java.util.function.Consumer;

import dev.migrations.operation.Operation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Does what a migration says as soon as it says it, in the one transaction that is open.
 */
public final class LiveOperations implements Operations {

	private final Migration migration;

	private final SingleConnectionDataSource dataSource;

	private final StepRunner runner;

	/**
	 * Create operations.
	 * @param migration the migration that calls them
	 * @param connection the connection, in a transaction; it is not closed
	 * @param runner runs the steps on that connection
	 */
	public LiveOperations(Migration migration, Connection connection, StepRunner runner) {
		this.migration = migration;
		this.dataSource = new SingleConnectionDataSource(connection, true);
		this.runner = runner;
	}

	@Override
	public void execute(String sql) {
		this.runner.run(new MigrationStep.Sql(SqlText.terminated(sql), Call.of(this.migration).at(), true));
	}

	@Override
	public void execute(String sql, String reverse) {
		execute(sql);
	}

	@Override
	public void jdbc(JdbcWork work) {
		this.runner.run(new MigrationStep.Code(work, Call.of(this.migration).at()));
	}

	@Override
	public JdbcClient jdbc() {
		return JdbcClient.create(this.dataSource);
	}

	@Override
	public Connection connection() {
		return DataSourceUtils.getConnection(this.dataSource);
	}

	@Override
	public void autocommit(Runnable block) {
		throw refusal();
	}

	@Override
	public void batch(String table, Consumer<BatchBuilder> batch) {
		throw refusal();
	}

	@Override
	public void invoke(Operation operation) {
		MigrationStep.Sql step = MigrationScript.of(operation, Call.of(this.migration).at(), true);
		if (!step.transactional()) {
			throw refusal();
		}
		this.runner.run(step);
	}

	private MigrationCallException refusal() {
		return new MigrationCallException(Call.of(this.migration),
				"""
						commits what was before, but this migration has asked for 'op.jdbc()' or 'op.connection()' and so is one \
						transaction: say 'op.jdbc((jdbc) -> ...)' instead of those, or make two revisions of it""");
	}

}
