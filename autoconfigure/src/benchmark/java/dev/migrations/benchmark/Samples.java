package dev.migrations.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured of several tools, a figure a round for each.
 */
final class Samples {

	private final Map<String, List<Double>> byTool = new LinkedHashMap<>();

	void add(String tool, double value) {
		this.byTool.computeIfAbsent(tool, (name) -> new ArrayList<>()).add(value);
	}

	void addMillis(String tool, long nanoseconds) {
		add(tool, nanoseconds / 1_000_000.0);
	}

	Map<String, List<Double>> byTool() {
		return this.byTool;
	}

	static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

}
