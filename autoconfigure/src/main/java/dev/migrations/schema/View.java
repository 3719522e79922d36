package dev.migrations.schema;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A view, materialized or not, with all that hangs on it.
 *
 * @param name its name
 * @param materialized whether it keeps its rows
 * @param query what it shows
 * @param columns its columns in their order, without what follows from the query but for
 * their types
 * @param options its options or storage parameters
 * @param indexes the indexes of a materialized view, by name
 * @param attachments its triggers and rules
 * @param grants who may do what with it
 * @param order the index of a materialized view that {@code cluster} orders by,
 * {@code null} for none
 * @param comment the comment on it
 */
public record View(QualifiedName name, boolean materialized, String query, List<Column> columns,
		Map<String, String> options, List<Index> indexes, List<Attachment> attachments, List<Grant> grants,
		@Nullable String order, @Nullable String comment) implements Relation {

	public View {
		columns = List.copyOf(columns);
		options = Map.copyOf(options);
		indexes = List.copyOf(indexes);
		attachments = List.copyOf(attachments);
		grants = List.copyOf(grants);
	}

	@Override
	public ObjectId id() {
		return ObjectId.of(this.materialized ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW, this.name);
	}

	/**
	 * The same with other indexes and attachments.
	 * @param indexes the indexes
	 * @param attachments the attachments
	 */
	public View withParts(List<Index> indexes, List<Attachment> attachments) {
		return new View(this.name, this.materialized, this.query, this.columns, this.options, indexes, attachments,
				this.grants, this.order, this.comment);
	}

	/**
	 * The same with other columns.
	 * @param columns the columns
	 */
	public View withColumns(List<Column> columns) {
		return new View(this.name, this.materialized, this.query, columns, this.options, this.indexes, this.attachments,
				this.grants, this.order, this.comment);
	}

	/**
	 * The same with other grants.
	 * @param grants the grants
	 */
	public View withGrants(List<Grant> grants) {
		return new View(this.name, this.materialized, this.query, this.columns, this.options, this.indexes,
				this.attachments, grants, this.order, this.comment);
	}

	/**
	 * The same, ordered by another index or none.
	 * @param order the index, {@code null} for none
	 */
	public View withOrder(@Nullable String order) {
		return new View(this.name, this.materialized, this.query, this.columns, this.options, this.indexes,
				this.attachments, this.grants, order, this.comment);
	}

	@Override
	public View withComment(@Nullable String comment) {
		return new View(this.name, this.materialized, this.query, this.columns, this.options, this.indexes,
				this.attachments, this.grants, this.order, comment);
	}

}
