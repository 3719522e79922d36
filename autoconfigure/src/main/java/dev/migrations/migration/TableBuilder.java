package dev.migrations.migration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.migrations.operation.With.Option;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableOptions;
import org.jspecify.annotations.Nullable;

/**
 * Says what a table consists of. What is given no name is named by PostgreSQL.
 */
public final class TableBuilder extends ColumnTypes {

	private final List<ColumnBuilder> columns = new ArrayList<>();

	private final List<Supplier<Constraint>> constraints = new ArrayList<>();

	private final List<Index> indexes = new ArrayList<>();

	private final Map<String, String> storage = new TreeMap<>();

	private final List<QualifiedName> parents = new ArrayList<>();

	private final Set<Option> options = EnumSet.noneOf(Option.class);

	private boolean unlogged;

	private @Nullable String partitionKey;

	private @Nullable String bound;

	private @Nullable String comment;

	@Override
	public ColumnBuilder type(String name, String type) {
		ColumnBuilder column = new ColumnBuilder(name, type);
		this.columns.add(column);
		return column;
	}

	/**
	 * Its primary key.
	 * @param columns the columns
	 */
	public KeyBuilder primaryKey(String... columns) {
		return constraint(new KeyBuilder("", true).columns(columns), KeyBuilder::build);
	}

	/**
	 * A unique constraint.
	 * @param columns the columns
	 */
	public KeyBuilder unique(String... columns) {
		return constraint(new KeyBuilder("", false).columns(columns), KeyBuilder::build);
	}

	/**
	 * A foreign key.
	 * @param columns the columns that refer to others
	 */
	public ForeignKeyBuilder foreignKey(String... columns) {
		return constraint(new ForeignKeyBuilder("").columns(columns), ForeignKeyBuilder::build);
	}

	/**
	 * A check constraint.
	 * @param condition the condition in SQL
	 */
	public CheckBuilder check(String condition) {
		return constraint(new CheckBuilder("", condition), CheckBuilder::build);
	}

	/**
	 * An exclusion constraint.
	 * @param name its name
	 * @param exclude says what excludes what
	 */
	public TableBuilder exclude(String name, Consumer<ExcludeBuilder> exclude) {
		ExcludeBuilder builder = new ExcludeBuilder(name);
		exclude.accept(builder);
		constraint(builder, ExcludeBuilder::build);
		return this;
	}

	/**
	 * An index.
	 * @param name its name
	 * @param columns the columns
	 */
	public TableBuilder index(String name, String... columns) {
		return index(name, (index) -> index.columns(columns));
	}

	/**
	 * An index.
	 * @param name its name
	 * @param index says what it is over, and how
	 */
	public TableBuilder index(String name, Consumer<IndexBuilder> index) {
		IndexBuilder builder = new IndexBuilder(name);
		index.accept(builder);
		this.indexes.add(builder.build());
		return this;
	}

	/**
	 * The comment on it.
	 * @param comment what it says
	 */
	public TableBuilder comment(String comment) {
		this.comment = comment;
		return this;
	}

	/**
	 * It is not written to the log, and so lost by a crash.
	 */
	public TableBuilder unlogged() {
		this.unlogged = true;
		return this;
	}

	/**
	 * It is partitioned.
	 * @param key what follows {@code partition by}: {@code range (at)}
	 */
	public TableBuilder partitionBy(String key) {
		this.partitionKey = key;
		return this;
	}

	/**
	 * It is a partition.
	 * @param parent the partitioned table
	 * @param bound {@code for values in (1)}, or {@code default}
	 */
	public TableBuilder partitionOf(String parent, String bound) {
		this.bound = bound;
		return inherits(parent);
	}

	/**
	 * It inherits from a table.
	 * @param parent the table
	 */
	public TableBuilder inherits(String parent) {
		this.parents.add(Names.of(parent));
		return this;
	}

	/**
	 * A storage parameter.
	 * @param parameter its name: {@code fillfactor}
	 * @param value its value
	 */
	public TableBuilder with(String parameter, Object value) {
		this.storage.put(parameter, value.toString());
		return this;
	}

	/**
	 * Nothing is done if there is a table of that name, whatever it is like. Then nobody
	 * knows how to undo it.
	 */
	public TableBuilder ifNotExists() {
		this.options.add(Option.IF_NOT_EXISTS);
		return this;
	}

	Set<Option> options() {
		return this.options;
	}

	Table build(String name) {
		String[] key = this.columns.stream()
			.filter(ColumnBuilder::isPrimaryKey)
			.map(ColumnBuilder::name)
			.toArray(String[]::new);
		Stream<Constraint> primary = (key.length > 0) ? Stream.of(new KeyBuilder("", true).columns(key).build())
				: Stream.empty();
		Stream<Constraint> ofColumns = this.columns.stream().flatMap((column) -> column.constraints().stream());
		Stream<Constraint> own = this.constraints.stream().map(Supplier::get);
		return new Table(Names.of(name), this.columns.stream().map(ColumnBuilder::column).toList(),
				Stream.of(primary, ofColumns, own).flatMap((all) -> all).toList(), this.indexes, List.of(),
				new TableOptions(this.unlogged, this.storage, false, false, this.partitionKey, this.bound,
						this.parents),
				List.of(), this.comment);
	}

	private <B> B constraint(B builder, Function<B, Constraint> build) {
		this.constraints.add(() -> build.apply(builder));
		return builder;
	}

}
