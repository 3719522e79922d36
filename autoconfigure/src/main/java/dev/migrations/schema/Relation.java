package dev.migrations.schema;

import java.util.List;

/**
 * What has columns and rows: a table or a view, with what hangs on it.
 */
public sealed interface Relation extends SchemaObject permits Table, View {

	/**
	 * Its indexes, but for those of constraints.
	 */
	List<Index> indexes();

	/**
	 * Its triggers, policies, rules and extended statistics.
	 */
	List<Attachment> attachments();

}
