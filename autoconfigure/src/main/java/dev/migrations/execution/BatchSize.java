package dev.migrations.execution;

import java.time.Duration;

/**
 * How many rows are a batch.
 *
 * @param rows how many at most
 * @param target how long a batch should take, zero if it does not matter
 */
record BatchSize(int rows, Duration target) {

	private static final int MOST = 100_000;

	/**
	 * What it is after a batch: at most twice as much, and at least half as much, since
	 * one batch says little of the next.
	 * @param took how long the batch took
	 */
	BatchSize after(Duration took) {
		if (this.target.isZero()) {
			return this;
		}
		double factor = Math.max(0.5, Math.min(2, (double) this.target.toNanos() / Math.max(took.toNanos(), 1)));
		long next = (factor > 1) ? (long) Math.ceil(this.rows * factor) : (long) (this.rows * factor);
		return new BatchSize((int) Math.max(1, Math.min(Math.max(MOST, this.rows), next)), this.target);
	}

}
