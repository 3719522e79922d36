package dev.migrations.migration;

import java.util.List;
import java.util.function.Consumer;

import dev.migrations.operation.AddConstrainedColumn;
import dev.migrations.operation.ChangeComment;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.DropConstrainedColumn;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.Rename;
import dev.migrations.operation.With;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to tables and columns. A table is named {@code schema.name}, or
 * {@code name} in the managed schema, without quotes.
 */
public interface TableOperations extends Structural {

	/**
	 * Create a table, with its indexes and comments.
	 * @param name its name
	 * @param table says what it consists of
	 */
	default void createTable(String name, Consumer<TableBuilder> table) {
		TableBuilder builder = new TableBuilder();
		table.accept(builder);
		invoke(With.of(new CreateObject(builder.build(name)), builder.options()));
	}

	/**
	 * Drop a table, of which nobody knows how to make it again.
	 * @param name its name
	 */
	default void dropTable(String name) {
		dropTable(name, (drop) -> {
		});
	}

	/**
	 * Drop a table.
	 * @param name its name
	 * @param drop says how, and what it was
	 */
	default void dropTable(String name, Consumer<DropBuilder<TableBuilder>> drop) {
		invoke(DropBuilder.drop(drop, () -> new DropObject(new TableBuilder().build(name)), (existing) -> {
			TableBuilder builder = new TableBuilder();
			existing.accept(builder);
			return new DropObject(builder.build(name));
		}));
	}

	/**
	 * Give a table another name. Its sequences, indexes and constraints keep theirs.
	 * @param name its name
	 * @param newName its new name, without a schema
	 */
	default void renameTable(String name, String newName) {
		invoke(new Rename(ObjectId.of(ObjectKind.TABLE, Names.of(name)), newName));
	}

	/**
	 * Add a column to a table, with the constraints that are said with it.
	 * @param table the table
	 * @param column says name and type, and what the column is besides
	 */
	default void addColumn(String table, Consumer<ColumnTypes> column) {
		ColumnBuilder builder = ColumnChooser.column(column);
		invoke(With.of(new AddConstrainedColumn(Names.of(table), builder.column(), builder.allConstraints()),
				builder.options()));
	}

	/**
	 * Drop a column, of which nobody knows how to add it again.
	 * @param table the table
	 * @param column the column
	 */
	default void dropColumn(String table, String column) {
		dropColumn(table, column, (drop) -> {
		});
	}

	/**
	 * Drop a column.
	 * @param table the table
	 * @param column the column
	 * @param drop says how, and what it was
	 */
	default void dropColumn(String table, String column, Consumer<DropBuilder<ColumnTypes>> drop) {
		invoke(DropBuilder.drop(drop, () -> new DropConstrainedColumn(Names.of(table),
				new Column(column, "unknown", false, null, null, null, null), List.of()), (existing) -> {
					ColumnBuilder builder = ColumnChooser.column(existing::accept);
					if (!builder.name().equals(column)) {
						throw new IllegalArgumentException("Column '%s' is dropped, but 'existing' says what '%s' was"
							.formatted(column, builder.name()));
					}
					return new DropConstrainedColumn(Names.of(table), builder.column(), builder.allConstraints());
				}));
	}

	/**
	 * Change a column: its type, whether it refuses nulls, its default, its comment, its
	 * name, in this order.
	 * @param table the table
	 * @param column the column
	 * @param alter says what changes, and how it was
	 */
	default void alterColumn(String table, String column, Consumer<AlterColumnBuilder> alter) {
		AlterColumnBuilder builder = new AlterColumnBuilder();
		alter.accept(builder);
		builder.build(Names.of(table), column).forEach(this::invoke);
	}

	/**
	 * Give a column another name.
	 * @param table the table
	 * @param column the column
	 * @param newName its new name
	 */
	default void renameColumn(String table, String column, String newName) {
		invoke(new Rename(new ObjectId(ObjectKind.COLUMN, Names.of(table), column), newName));
	}

	/**
	 * Comment on a table that has no comment.
	 * @param table the table
	 * @param comment what it says
	 */
	default void createTableComment(String table, String comment) {
		createTableComment(table, comment, null);
	}

	/**
	 * Comment on a table.
	 * @param table the table
	 * @param comment what it says
	 * @param existing what it said, {@code null} if there is no comment
	 */
	default void createTableComment(String table, String comment, @Nullable String existing) {
		invoke(new ChangeComment(ObjectId.of(ObjectKind.TABLE, Names.of(table)), existing, comment));
	}

	/**
	 * Take away the comment on a table.
	 * @param table the table
	 * @param existing what it said
	 */
	default void dropTableComment(String table, String existing) {
		invoke(new ChangeComment(ObjectId.of(ObjectKind.TABLE, Names.of(table)), existing, null));
	}

	/**
	 * Comment on a column that has no comment.
	 * @param table the table
	 * @param column the column
	 * @param comment what it says
	 */
	default void createColumnComment(String table, String column, String comment) {
		createColumnComment(table, column, comment, null);
	}

	/**
	 * Comment on a column.
	 * @param table the table
	 * @param column the column
	 * @param comment what it says
	 * @param existing what it said, {@code null} if there is no comment
	 */
	default void createColumnComment(String table, String column, String comment, @Nullable String existing) {
		invoke(new ChangeComment(new ObjectId(ObjectKind.COLUMN, Names.of(table), column), existing, comment));
	}

	/**
	 * Take away the comment on a column.
	 * @param table the table
	 * @param column the column
	 * @param existing what it said
	 */
	default void dropColumnComment(String table, String column, String existing) {
		invoke(new ChangeComment(new ObjectId(ObjectKind.COLUMN, Names.of(table), column), existing, null));
	}

}
