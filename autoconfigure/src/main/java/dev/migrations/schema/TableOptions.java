package dev.migrations.schema;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a table is besides its columns and constraints.
 *
 * @param unlogged whether it is not written to the log
 * @param storage its storage parameters
 * @param rowSecurity whether its policies are applied
 * @param forcedRowSecurity whether they are applied to its owner too
 * @param partitionKey how it is partitioned, {@code range (at)}; {@code null} if it is
 * not
 * @param bound which partition of its one parent it is, {@code for values in (1)};
 * {@code null} if it is none
 * @param parents the tables it inherits from, or is a partition of
 * @param uses what it uses its indexes for
 */
public record TableOptions(boolean unlogged, Map<String, String> storage, boolean rowSecurity,
		boolean forcedRowSecurity, @Nullable String partitionKey, @Nullable String bound, List<QualifiedName> parents,
		IndexUses uses) {

	/** A plain table. */
	public static final TableOptions NONE = new TableOptions(false, Map.of(), false, false, null, null, List.of());

	public TableOptions {
		storage = Map.copyOf(storage);
		parents = List.copyOf(parents);
	}

	/**
	 * Create options of a table that uses no index for anything else than to find rows.
	 * @param unlogged whether it is not written to the log
	 * @param storage its storage parameters
	 * @param rowSecurity whether its policies are applied
	 * @param forcedRowSecurity whether they are applied to its owner too
	 * @param partitionKey how it is partitioned
	 * @param bound which partition of its one parent it is
	 * @param parents the tables it inherits from, or is a partition of
	 */
	public TableOptions(boolean unlogged, Map<String, String> storage, boolean rowSecurity, boolean forcedRowSecurity,
			@Nullable String partitionKey, @Nullable String bound, List<QualifiedName> parents) {
		this(unlogged, storage, rowSecurity, forcedRowSecurity, partitionKey, bound, parents, IndexUses.NONE);
	}

	/**
	 * The same with other uses of indexes.
	 * @param uses the uses
	 */
	public TableOptions withUses(IndexUses uses) {
		return new TableOptions(this.unlogged, this.storage, this.rowSecurity, this.forcedRowSecurity,
				this.partitionKey, this.bound, this.parents, uses);
	}

}
