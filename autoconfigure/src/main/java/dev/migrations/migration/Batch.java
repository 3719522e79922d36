package dev.migrations.migration;

import java.util.List;

/**
 * Rows of a table that follow each other by their key.
 *
 * @param condition the condition that these rows fulfill, with its values in it, to be
 * put behind {@code where}
 * @param keys the key of each of the rows, in their order
 */
public record Batch(String condition, List<List<Object>> keys) {

	public Batch {
		keys = keys.stream().map(List::copyOf).toList();
	}

}
