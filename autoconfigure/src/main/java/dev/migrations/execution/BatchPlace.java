package dev.migrations.execution;

import java.util.List;

/**
 * Where a walk over the rows of a table has come to.
 *
 * @param batches which walk it is
 * @param key the key of the last row that is done, each column as PostgreSQL writes it;
 * empty if none is
 * @param rows how many rows are done
 */
public record BatchPlace(String batches, List<String> key, long rows) {

	public BatchPlace {
		key = List.copyOf(key);
	}

	/** Where a walk begins. */
	static BatchPlace start(String batches) {
		return new BatchPlace(batches, List.of(), 0);
	}

}
