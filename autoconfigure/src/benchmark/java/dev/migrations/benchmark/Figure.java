package dev.migrations.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * A line of the report.
 *
 * @param what what was measured
 * @param size of how many revisions or tables
 * @param unit in what
 * @param tool of which tool
 * @param values a value a round
 * @param floor the median of the first tool of the table, to which it is held
 */
record Figure(String what, int size, String unit, String tool, List<Double> values, double floor) {

	double median() {
		return Samples.median(this.values);
	}

	String markdown() {
		double least = this.values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
		return String.format(Locale.ROOT, "| %s | %,d | %s | %s | %.1f | %.1f | %.2f | %d |%n", this.what, this.size,
				this.tool, this.unit, median(), least, (this.floor > 0) ? median() / this.floor : Double.NaN,
				this.values.size());
	}

}
