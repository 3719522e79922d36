package dev.migrations.migration;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.operation.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down what a migration would do.
 */
final class RecordingOperations implements Operations {

	private final Migration migration;

	private final List<RecordedCall> calls = new ArrayList<>();

	private boolean transactional = true;

	private @Nullable Call split;

	// remembered, because a migration may swallow what is thrown
	private Recording.@Nullable Live live;

	private @Nullable MigrationCallException failure;

	private boolean ended;

	RecordingOperations(Migration migration) {
		this.migration = migration;
	}

	List<RecordedCall> calls() {
		return this.calls;
	}

	List<MigrationStep> steps() {
		return this.calls.stream().map(RecordedCall::step).toList();
	}

	Recording.@Nullable Live live() {
		return this.live;
	}

	/** Whoever calls it from now on is too late to be written down. */
	void end() {
		this.ended = true;
	}

	@Nullable MigrationCallException failure() {
		return this.failure;
	}

	@Override
	public void execute(String sql) {
		run(sql, new Reversal.Unknown("pass the statements that undo it as a second argument, or write 'downgrade'"));
	}

	@Override
	public void execute(String sql, String reverse) {
		run(sql, new Reversal.Said(reverse));
	}

	@Override
	public void jdbc(JdbcWork work) {
		Call call = Call.of(this.migration);
		if (!this.transactional) {
			throw fail(call, "is within 'op.autocommit': code runs in a transaction, so call it before or after");
		}
		add(new RecordedCall(call, new MigrationStep.Code(work, call.at()), new Reversal.Unknown("write 'downgrade'")));
	}

	@Override
	public JdbcClient jdbc() {
		throw goLive("op.jdbc()");
	}

	@Override
	public Connection connection() {
		throw goLive("op.connection()");
	}

	@Override
	public void autocommit(Runnable block) {
		Call call = Call.of(this.migration);
		this.split = call;
		if (!this.transactional) {
			throw fail(call, "is within another 'op.autocommit': one is enough");
		}
		this.transactional = false;
		try {
			block.run();
		}
		finally {
			this.transactional = true;
		}
	}

	@Override
	public void batch(String table, Consumer<BatchBuilder> batch) {
		Call call = Call.of(this.migration);
		this.split = call;
		if (!this.transactional) {
			throw fail(call, "is within 'op.autocommit': it has transactions of its own, so call it before or after");
		}
		add(new RecordedCall(call, MigrationScript.batches(call, table, batch),
				new Reversal.Unknown("write 'downgrade'")));
	}

	@Override
	public void invoke(Operation operation) {
		Call call = Call.of(this.migration);
		MigrationStep.Sql step = MigrationScript.of(operation, call.at(), this.transactional);
		if (!step.transactional()) {
			this.split = call;
		}
		add(new RecordedCall(call, step, MigrationScript.reversal(operation)));
	}

	private void run(String sql, Reversal reversal) {
		Call call = Call.of(this.migration);
		add(new RecordedCall(call, new MigrationStep.Sql(SqlText.terminated(sql), call.at(), this.transactional),
				reversal));
	}

	private void add(RecordedCall call) {
		refuseWhenEnded(call.call());
		this.calls.add(call);
	}

	/** It would be lost, and the revision recorded as if it had been done. */
	private void refuseWhenEnded(Call call) {
		if (this.ended) {
			throw fail(call,
					"""
							is called by code that runs already, when nothing can be added to the revision any more: do it by the \
							'jdbc' that the code is given, or say it before or after the code""");
		}
	}

	private RuntimeException goLive(String how) {
		Call call = Call.of(this.migration);
		refuseWhenEnded(call);
		if (this.split != null) {
			return fail(call,
					"""
							comes after %s, which commits what was before: a run that goes on from there could not know whether it \
							was done. Say 'op.jdbc((jdbc) -> ...)' instead, which is a step of its own"""
						.formatted(this.split));
		}
		this.live = new Recording.Live(how, call.at());
		return new DatabaseRequiredException(call);
	}

	private MigrationCallException fail(Call call, String problem) {
		MigrationCallException failure = new MigrationCallException(call, problem);
		this.failure = (this.failure != null) ? this.failure : failure;
		return failure;
	}

}
