package dev.migrations.migration;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Says how a migration walks over a table, and what it does with each batch of rows.
 */
public final class BatchBuilder {

	private static final int SIZE = 1000;

	private final String table;

	private List<String> key = List.of();

	private String where = "true";

	private int size = SIZE;

	private Duration targetTime = Duration.ZERO;

	private Duration pause = Duration.ZERO;

	private @Nullable BatchWork work;

	BatchBuilder(String table) {
		this.table = table;
	}

	/**
	 * The columns by whose order it walks. They have to be those of a unique index, and
	 * must not be null.
	 * @param columns the columns
	 */
	public BatchBuilder key(String... columns) {
		this.key = List.of(columns);
		return this;
	}

	/**
	 * Which rows it walks over; all if nothing is said.
	 * @param condition the condition in SQL
	 */
	public BatchBuilder where(String condition) {
		this.where = condition;
		return this;
	}

	/**
	 * How many rows are a batch at most, 1000 if nothing is said.
	 * @param rows how many, at least one
	 */
	public BatchBuilder size(int rows) {
		Assert.isTrue(rows > 0, () -> "A batch of %d rows never ends: say at least 1".formatted(rows));
		this.size = rows;
		return this;
	}

	/**
	 * How long a batch should take. Its size begins with {@link #size} and follows: a
	 * batch that took longer is followed by a smaller one, one that was faster by a
	 * greater one.
	 * @param time how long, with the commit
	 */
	public BatchBuilder targetTime(Duration time) {
		Assert.isTrue(!time.isNegative(), () -> "A batch cannot take '%s'".formatted(time));
		this.targetTime = time;
		return this;
	}

	/**
	 * How long it waits after each batch, so that others get their turn and replicas keep
	 * up; not at all if nothing is said.
	 * @param pause how long
	 */
	public BatchBuilder pause(Duration pause) {
		Assert.isTrue(!pause.isNegative(), () -> "A pause cannot be negative, as '%s' is".formatted(pause));
		this.pause = pause;
		return this;
	}

	/**
	 * Update the rows.
	 * @param assignments what follows {@code set} in SQL
	 */
	public BatchBuilder update(String assignments) {
		return run(new SqlBatchWork("update %s set %s".formatted(Names.written(this.table), assignments)));
	}

	/**
	 * Delete the rows.
	 */
	public BatchBuilder delete() {
		return run(new SqlBatchWork("delete from " + Names.written(this.table)));
	}

	/**
	 * Do something with the rows.
	 * @param work what is done with each batch
	 */
	public BatchBuilder run(BatchWork work) {
		Assert.state(this.work == null, "A batch does one thing: call one of 'update', 'delete' and 'run', once");
		this.work = work;
		return this;
	}

	MigrationStep.Batches build(CallSite at) {
		Assert.state(!this.key.isEmpty(),
				"A batch needs the columns of a unique key to walk by: call 'key(\"id\")' or whatever it is");
		BatchWork work = this.work;
		if (work == null) {
			throw new IllegalStateException("A batch does nothing yet: call one of 'update', 'delete' and 'run'");
		}
		return new MigrationStep.Batches(Names.written(this.table), this.key.stream().map(Names.WRITTEN::of).toList(),
				this.where, this.size, this.targetTime, this.pause, work, at);
	}

}
