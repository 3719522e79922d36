package dev.migrations.catalog;

import java.util.List;
import java.util.Map;

import dev.migrations.schema.Grant;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.SequenceOptions;

import org.jspecify.annotations.Nullable;

/**
 * A table, view or sequence as the catalog has it.
 */
record RelationRow(long oid, ObjectId id, boolean unlogged, boolean rowSecurity, boolean forcedRowSecurity,
		Map<String, String> storage, @Nullable String query, @Nullable String partitionKey, @Nullable String bound,
		List<Long> parents, @Nullable SequenceOptions sequence, long ownerTable, int ownerColumn, boolean identity,
		List<Grant> grants, @Nullable String replicaIdentity, @Nullable String comment) {

}
