package dev.migrations.migration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.migrations.operation.With.Option;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDetails;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Says what a column is besides its name and type.
 */
public final class ColumnBuilder {

	private final String name;

	private String type;

	private boolean notNull;

	private boolean primaryKey;

	private @Nullable ColumnValue value;

	private @Nullable String collation;

	private @Nullable String storage;

	private @Nullable String compression;

	private @Nullable String comment;

	private final List<Supplier<Constraint>> constraints = new ArrayList<>();

	private final Set<Option> options = EnumSet.noneOf(Option.class);

	ColumnBuilder(String name, String type) {
		this.name = name;
		this.type = type;
	}

	/**
	 * It is an array of its type.
	 */
	public ColumnBuilder array() {
		this.type += "[]";
		return this;
	}

	/**
	 * It refuses nulls.
	 */
	public ColumnBuilder notNull() {
		this.notNull = true;
		return this;
	}

	/**
	 * Its value when none is given.
	 * @param expression the expression in SQL: {@code now()}, {@code 'new'}, {@code 0}
	 */
	public ColumnBuilder defaultTo(String expression) {
		return value(new Default(expression));
	}

	/**
	 * Its value is the next number of a sequence of its own, unless one is given.
	 */
	public ColumnBuilder identity() {
		return value(new Identity(false, SequenceOptions.defaults(this.type)));
	}

	/**
	 * Its value is the next number of a sequence of its own, unless one is given.
	 * @param sequence says how it counts
	 */
	public ColumnBuilder identity(Consumer<SequenceBuilder> sequence) {
		SequenceBuilder builder = new SequenceBuilder().type(this.type);
		sequence.accept(builder);
		return value(new Identity(false, builder.options()));
	}

	/**
	 * Its value is always the next number of a sequence of its own.
	 */
	public ColumnBuilder identityAlways() {
		return value(new Identity(true, SequenceOptions.defaults(this.type)));
	}

	/**
	 * Its value is always computed from other columns, and stored.
	 * @param expression the expression in SQL
	 */
	public ColumnBuilder generatedAs(String expression) {
		return value(new Generated(expression, true));
	}

	/**
	 * Its collation.
	 * @param collation the collation as it is written in SQL: {@code "C"} with its quotes
	 */
	public ColumnBuilder collate(String collation) {
		this.collation = collation;
		return this;
	}

	/**
	 * Its storage strategy.
	 * @param storage {@code plain}, {@code external}, {@code extended} or {@code main}
	 */
	public ColumnBuilder storage(String storage) {
		this.storage = storage;
		return this;
	}

	/**
	 * How its long values are compressed.
	 * @param compression {@code pglz} or {@code lz4}
	 */
	public ColumnBuilder compression(String compression) {
		this.compression = compression;
		return this;
	}

	/**
	 * The comment on it.
	 * @param comment what it says
	 */
	public ColumnBuilder comment(String comment) {
		this.comment = comment;
		return this;
	}

	/**
	 * It is the primary key, or a part of it if other columns say so too.
	 */
	public ColumnBuilder primaryKey() {
		this.primaryKey = true;
		return this;
	}

	/**
	 * It is unique.
	 */
	public ColumnBuilder unique() {
		this.constraints.add(() -> new KeyBuilder("", false).columns(this.name).build());
		return this;
	}

	/**
	 * It fulfills a condition.
	 * @param condition the condition in SQL
	 */
	public ColumnBuilder check(String condition) {
		this.constraints.add(() -> new CheckBuilder("", condition).build());
		return this;
	}

	/**
	 * It refers to a column of a table.
	 * @param table the table, {@code schema.name} or a name in the managed schema
	 * @param column the column there
	 */
	public ColumnBuilder references(String table, String column) {
		return references(table, column, (key) -> {
		});
	}

	/**
	 * It refers to a column of a table.
	 * @param table the table, {@code schema.name} or a name in the managed schema
	 * @param column the column there
	 * @param key says how
	 */
	public ColumnBuilder references(String table, String column, Consumer<ForeignKeyBuilder> key) {
		ForeignKeyBuilder builder = new ForeignKeyBuilder("").columns(this.name).references(table, column);
		key.accept(builder);
		this.constraints.add(builder::build);
		return this;
	}

	/**
	 * Nothing is done if there is a column of that name, whatever it is like. Then nobody
	 * knows how to undo it. Only for a column that is added to a table.
	 */
	public ColumnBuilder ifNotExists() {
		this.options.add(Option.IF_NOT_EXISTS);
		return this;
	}

	Set<Option> options() {
		return this.options;
	}

	String name() {
		return this.name;
	}

	boolean isPrimaryKey() {
		return this.primaryKey;
	}

	Column column() {
		return new Column(this.name, this.type, this.notNull, this.value, this.collation, this.storage, this.comment,
				new ColumnDetails(this.compression, null, ColumnDetails.NONE.options(), List.of(), List.of()));
	}

	List<Constraint> constraints() {
		return this.constraints.stream().map(Supplier::get).toList();
	}

	/** With the primary key, if it is that alone. */
	List<Constraint> allConstraints() {
		List<Constraint> all = new ArrayList<>();
		if (this.primaryKey) {
			all.add(new KeyBuilder("", true).columns(this.name).build());
		}
		all.addAll(constraints());
		return all;
	}

	private ColumnBuilder value(ColumnValue value) {
		this.value = value;
		return this;
	}

}
