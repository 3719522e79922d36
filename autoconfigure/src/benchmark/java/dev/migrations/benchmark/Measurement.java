package dev.migrations.benchmark;

import java.time.Duration;
import java.util.Arrays;

/**
 * The times that a contender took for one thing, a time a round.
 *
 * @param contender its name
 * @param times in nanoseconds
 */
record Measurement(String contender, long[] times) {

	double medianMillis() {
		long[] sorted = this.times.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		long median = (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
		return median / (double) Duration.ofMillis(1).toNanos();
	}

	double fastestMillis() {
		return Arrays.stream(this.times).min().orElseThrow() / (double) Duration.ofMillis(1).toNanos();
	}

}
