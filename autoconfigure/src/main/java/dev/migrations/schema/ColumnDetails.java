package dev.migrations.schema;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What few columns have besides, and would lose with the column.
 *
 * @param compression how its long values are compressed, {@code null} as the server does
 * by default
 * @param statistics how much is learned of its values, {@code null} as the server does by
 * default
 * @param options what the planner is told of it: {@code n_distinct}
 * @param grants who may do what with the column alone
 * @param sequenceGrants who may do what with the sequence of an identity or serial column
 */
public record ColumnDetails(@Nullable String compression, @Nullable Integer statistics, Map<String, String> options,
		List<Grant> grants, List<Grant> sequenceGrants) {

	/** Nothing besides. */
	public static final ColumnDetails NONE = new ColumnDetails(null, null, Map.of(), List.of(), List.of());

	public ColumnDetails {
		options = Map.copyOf(options);
		grants = List.copyOf(grants);
		sequenceGrants = List.copyOf(sequenceGrants);
	}

	/**
	 * The same with other rights.
	 * @param grants those on the column
	 * @param sequenceGrants those on its sequence
	 */
	public ColumnDetails withGrants(List<Grant> grants, List<Grant> sequenceGrants) {
		return new ColumnDetails(this.compression, this.statistics, this.options, grants, sequenceGrants);
	}

}
