package dev.migrations.schema;

import java.util.List;

/**
 * What a foreign key does when the row it refers to changes or goes.
 *
 * @param onUpdate {@code no action}, {@code restrict}, {@code cascade}, {@code set null}
 * or {@code set default}
 * @param onDelete one of the same
 * @param columns the columns that a deletion sets, empty for all
 */
public record ReferentialActions(String onUpdate, String onDelete, List<String> columns) {

	/** What holds when nothing is said. */
	public static final String NO_ACTION = "no action";

	/** Nothing is said of either. */
	public static final ReferentialActions NONE = new ReferentialActions(NO_ACTION, NO_ACTION, List.of());

	public ReferentialActions {
		columns = List.copyOf(columns);
	}

}
