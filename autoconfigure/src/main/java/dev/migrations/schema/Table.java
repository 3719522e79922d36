package dev.migrations.schema;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A table with all that hangs on it.
 *
 * @param name its name
 * @param columns its columns in their order, without those that it inherits; two tables
 * that differ in the order alone are not told apart by a comparison of schemas
 * @param constraints its constraints, by name
 * @param indexes its indexes, by name, without those of constraints
 * @param attachments its triggers, policies, rules and statistics, by kind and name
 * @param options what it is besides
 * @param grants who may do what with it
 * @param comment the comment on it
 */
public record Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
		List<Attachment> attachments, TableOptions options, List<Grant> grants,
		@Nullable String comment) implements Relation {

	public Table {
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
		indexes = List.copyOf(indexes);
		attachments = List.copyOf(attachments);
		grants = List.copyOf(grants);
	}

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.TABLE, this.name);
	}

	/**
	 * The column of a name.
	 * @param name the name
	 */
	public Optional<Column> column(String name) {
		return this.columns.stream().filter((column) -> column.name().equals(name)).findFirst();
	}

	/**
	 * The constraint of a name.
	 * @param name the name
	 */
	public Optional<Constraint> constraint(String name) {
		return this.constraints.stream().filter((constraint) -> constraint.name().equals(name)).findFirst();
	}

	/**
	 * The same with another name.
	 * @param name the name
	 */
	public Table withName(QualifiedName name) {
		return new Table(name, this.columns, this.constraints, this.indexes, this.attachments, this.options,
				this.grants, this.comment);
	}

	/**
	 * The same with other columns.
	 * @param columns the columns
	 */
	public Table withColumns(List<Column> columns) {
		return new Table(this.name, columns, this.constraints, this.indexes, this.attachments, this.options,
				this.grants, this.comment);
	}

	/**
	 * The same with other constraints.
	 * @param constraints the constraints
	 */
	public Table withConstraints(List<Constraint> constraints) {
		return new Table(this.name, this.columns, constraints, this.indexes, this.attachments, this.options,
				this.grants, this.comment);
	}

	/**
	 * The same with other indexes.
	 * @param indexes the indexes
	 */
	public Table withIndexes(List<Index> indexes) {
		return new Table(this.name, this.columns, this.constraints, indexes, this.attachments, this.options,
				this.grants, this.comment);
	}

	/**
	 * The same with other attachments.
	 * @param attachments the attachments
	 */
	public Table withAttachments(List<Attachment> attachments) {
		return new Table(this.name, this.columns, this.constraints, this.indexes, attachments, this.options,
				this.grants, this.comment);
	}

	/**
	 * The same with other options.
	 * @param options the options
	 */
	public Table withOptions(TableOptions options) {
		return new Table(this.name, this.columns, this.constraints, this.indexes, this.attachments, options,
				this.grants, this.comment);
	}

	/**
	 * The same with other grants.
	 * @param grants the grants
	 */
	public Table withGrants(List<Grant> grants) {
		return new Table(this.name, this.columns, this.constraints, this.indexes, this.attachments, this.options,
				grants, this.comment);
	}

	@Override
	public Table withComment(@Nullable String comment) {
		return new Table(this.name, this.columns, this.constraints, this.indexes, this.attachments, this.options,
				this.grants, comment);
	}

}
