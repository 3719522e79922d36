package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import dev.migrations.script.BatchStatement;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlStatement;

/**
 * Runs statements on a database.
 *
 * @param session the connection to it
 * @param statements how statements run
 * @param runners by which strategy they are run
 * @param listeners who is told of the step
 * @param event what they are told
 * @param cancellation says whether the run is to end
 * @param progress watches how far a walk over rows has come
 */
record DatabaseDestination(Session session, StatementSettings statements, StatementRunnerFactory runners,
		ListenerCalls listeners, MigrationEvent event, Cancellation cancellation,
		RunProgress progress) implements Destination {

	@Override
	public void inTransaction(Session.SqlAction action) throws SQLException {
		this.session.inTransaction(action);
	}

	@Override
	public void record(RecordStatement statement) throws SQLException {
		this.session.record(statement);
	}

	@Override
	public StatementRunner runner() throws SQLException {
		return this.runners.create(this.session.connection());
	}

	@Override
	public List<RecordStatement> opening() {
		return this.session.settings().opening(this.statements);
	}

	@Override
	public List<RecordStatement> timeouts() {
		return this.session.settings().timeouts(this.statements);
	}

	@Override
	public boolean isDone(ScriptStatement statement, UnfinishedRevision before) throws SQLException {
		if (statement instanceof SqlStatement sql) {
			InterruptedStatement interrupted = new InterruptedStatement(this.session, sql, before);
			if (interrupted.isKnown()) {
				return interrupted.settle();
			}
		}
		throw UnfinishedRevisions.leftHalfWay(before,
				"and it is not known whether the statement at %s was done".formatted(statement.position()));
	}

	@Override
	public void check() {
		this.cancellation.check();
	}

	@Override
	public void pause(Duration duration) {
		if (!duration.isZero()) {
			this.cancellation.sleep(duration.toMillis());
		}
	}

	@Override
	public BatchWalk walk(BatchStatement statement, BatchPlace place) {
		return new BatchWalk(this.session, statement, place, this.progress);
	}

	@Override
	public boolean isListenedTo() {
		return !this.listeners.isEmpty();
	}

	@Override
	public void begin() {
		this.listeners.before(this.event);
	}

	@Override
	public void end() {
		this.listeners.after(this.event);
	}

}
