package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.execution.DatabaseUnreachableException;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterType;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Rename;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ObjectKind;

/**
 * Asks the database which of the columns that are to take no null hold some, by
 * themselves or by their domain.
 *
 * @param managed the schema
 */
record HeldNulls(ManagedSchema managed) {

	/** The same operations; those that rows are in the way of know it. */
	List<Operation> mark(List<Operation> operations) {
		List<Operation> marked = new ArrayList<>(operations);
		if (operations.stream().noneMatch(HeldNulls::isTightening)) {
			return marked;
		}
		try (Connection connection = this.managed.dataSource().getConnection()) {
			for (int i = 0; i < marked.size(); i++) {
				marked.set(i, mark(connection, marked, i));
			}
		}
		catch (SQLException ex) {
			throw new DatabaseUnreachableException(ex);
		}
		return marked;
	}

	private static boolean isTightening(Operation operation) {
		return (operation instanceof AlterColumn column && column.isTightening())
				|| (operation instanceof AlterType type && type.isTightening());
	}

	private static Operation mark(Connection connection, List<Operation> operations, int index) throws SQLException {
		Operation operation = operations.get(index);
		if (!isTightening(operation)) {
			return operation;
		}
		if (operation instanceof AlterType alter) {
			List<ColumnName> unfilled = new ArrayList<>();
			for (AlterType.Usage usage : alter.usages()) {
				if (isHeld(connection, before(operations, index, usage.name()))) {
					unfilled.add(usage.name());
				}
			}
			return alter.withUnfilled(unfilled);
		}
		AlterColumn alter = (AlterColumn) operation;
		ColumnName name = new ColumnName(alter.table(), alter.from().name());
		return isHeld(connection, before(operations, index, name)) ? alter.asUnfilled() : alter;
	}

	/** What the column is called before the operations that come first rename it. */
	private static ColumnName before(List<Operation> operations, int index, ColumnName column) {
		ColumnName name = column;
		for (int i = index - 1; i >= 0; i--) {
			if (operations.get(i) instanceof Rename rename) {
				name = before(name, rename);
			}
		}
		return name;
	}

	private static ColumnName before(ColumnName name, Rename rename) {
		ObjectKind kind = rename.object().kind();
		if (kind == ObjectKind.TABLE && name.table().equals(rename.object().name().sibling(rename.to()))) {
			return new ColumnName(rename.object().name(), name.column());
		}
		boolean column = kind == ObjectKind.COLUMN && name.table().equals(rename.object().name())
				&& name.column().equals(rename.to());
		return column ? new ColumnName(name.table(), rename.object().part()) : name;
	}

	/** Where that cannot be asked, the proof will tell. */
	private static boolean isHeld(Connection connection, ColumnName name) throws SQLException {
		boolean autoCommit = connection.getAutoCommit();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("set local lock_timeout = '1s'");
			try (ResultSet rows = statement.executeQuery("select exists (select from %s.%s where %s is null)"
				.formatted(quoted(name.table().schema()), quoted(name.table().name()), quoted(name.column())))) {
				return rows.next() && rows.getBoolean(1);
			}
		}
		catch (SQLException ex) {
			return false;
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(autoCommit);
		}
	}

	private static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

}
