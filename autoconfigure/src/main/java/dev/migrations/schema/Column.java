package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table or view.
 *
 * @param name its name
 * @param type its type with modifiers, in the shortest usual form: {@code varchar(255)},
 * {@code timestamptz}, {@code integer[]}
 * @param notNull whether it refuses nulls
 * @param value where its value comes from when none is given, {@code null} if it is then
 * null
 * @param collation its collation if it is not that of the type
 * @param storage its storage strategy if it is not that of the type
 * @param comment the comment on it
 * @param details what it has besides
 */
public record Column(String name, String type, boolean notNull, @Nullable ColumnValue value, @Nullable String collation,
		@Nullable String storage, @Nullable String comment, ColumnDetails details) {

	/**
	 * Create a column that has nothing besides.
	 * @param name its name
	 * @param type its type
	 * @param notNull whether it refuses nulls
	 * @param value where its value comes from when none is given
	 * @param collation its collation if it is not that of the type
	 * @param storage its storage strategy if it is not that of the type
	 * @param comment the comment on it
	 */
	public Column(String name, String type, boolean notNull, @Nullable ColumnValue value, @Nullable String collation,
			@Nullable String storage, @Nullable String comment) {
		this(name, type, notNull, value, collation, storage, comment, ColumnDetails.NONE);
	}

	/**
	 * The same with another name.
	 * @param name the name
	 */
	public Column withName(String name) {
		return new Column(name, this.type, this.notNull, this.value, this.collation, this.storage, this.comment,
				this.details);
	}

	/**
	 * The same with another type.
	 * @param type the type
	 */
	public Column withType(String type) {
		return new Column(this.name, type, this.notNull, this.value, this.collation, this.storage, this.comment,
				this.details);
	}

	/**
	 * The same, refusing nulls or not.
	 * @param notNull whether it refuses nulls
	 */
	public Column withNotNull(boolean notNull) {
		return new Column(this.name, this.type, notNull, this.value, this.collation, this.storage, this.comment,
				this.details);
	}

	/**
	 * The same with another source of its value.
	 * @param value the source, {@code null} for none
	 */
	public Column withValue(@Nullable ColumnValue value) {
		return new Column(this.name, this.type, this.notNull, value, this.collation, this.storage, this.comment,
				this.details);
	}

	/**
	 * The same with another collation.
	 * @param collation the collation, {@code null} for that of the type
	 */
	public Column withCollation(@Nullable String collation) {
		return new Column(this.name, this.type, this.notNull, this.value, collation, this.storage, this.comment,
				this.details);
	}

	/**
	 * The same with another storage strategy.
	 * @param storage the strategy, {@code null} for that of the type
	 */
	public Column withStorage(@Nullable String storage) {
		return new Column(this.name, this.type, this.notNull, this.value, this.collation, storage, this.comment,
				this.details);
	}

	/**
	 * The same with another comment.
	 * @param comment the comment, {@code null} for none
	 */
	public Column withComment(@Nullable String comment) {
		return new Column(this.name, this.type, this.notNull, this.value, this.collation, this.storage, comment,
				this.details);
	}

	/**
	 * The same with other details.
	 * @param details what it has besides
	 */
	public Column withDetails(ColumnDetails details) {
		return new Column(this.name, this.type, this.notNull, this.value, this.collation, this.storage, this.comment,
				details);
	}

}
