package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Serial;
import dev.migrations.schema.QualifiedName;

/**
 * Columns that are added and changed without a table being rewritten or read under a
 * lock, as far as PostgreSQL can.
 * <p>
 * That a column has no nulls is shown by a check, on whose word PostgreSQL then relies
 * (since version 12). From version 18 on there would be {@code not null ... not valid};
 * the check does the same on every server that a revision may come to.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE,
 * SET NOT NULL</a>
 */
record OnlineColumns(OnlineSteps steps, SqlNames names) {

	List<OnlineStep> add(AddColumn add) {
		Column column = add.column();
		boolean filled = column.value() instanceof Generated || column.value() instanceof Identity
				|| column.value() instanceof Serial
				|| (column.value() instanceof Default value && !Volatility.of(value));
		boolean todo = (column.value() instanceof Default && !filled) || (column.value() == null && column.notNull());
		if (!todo) {
			return List.of(this.steps.plain(OnlineStage.EXPAND, add));
		}
		Column bare = column.withNotNull(false).withValue(null);
		List<OnlineStatement> upgrade = new ArrayList<>(this.steps.statements(new AddColumn(add.table(), bare)));
		if (column.value() != null) {
			upgrade.addAll(this.steps.statements(new AlterColumn(add.table(), bare, bare.withValue(column.value()))));
		}
		List<OnlineStep> all = new ArrayList<>();
		all.add(new OnlineStep(OnlineStage.EXPAND, upgrade, this.steps.statements(add.reverse())));
		all.add(fill(add.table(), column));
		if (column.notNull()) {
			all.addAll(tighten(OnlineStage.FILL, add.table(), column.name()));
		}
		return all;
	}

	private OnlineStep fill(QualifiedName table, Column column) {
		String name = this.names.of(column.name());
		String value = (column.value() instanceof Default given) ? given.expression() : "...";
		OnlineStatement todo = new OnlineStatement("""
				-- migrate: todo give the rows that are there a value of %1$s, some thousand at a time
				-- update %2$s set %3$s = %4$s where %3$s is null and ...""".formatted(column.name(),
				this.names.of(table), name, value), "", false);
		return new OnlineStep(OnlineStage.FILL, List.of(todo), List.of());
	}

	List<OnlineStep> alter(AlterColumn alter) {
		Column from = alter.from();
		Column to = alter.to();
		boolean numbered = from.value() instanceof Identity || to.value() instanceof Identity;
		if (from.notNull() == to.notNull() || numbered) {
			return List.of(this.steps.plain(OnlineStage.EXPAND, alter));
		}
		List<OnlineStep> all = new ArrayList<>();
		AlterColumn rest = from.notNull() ? new AlterColumn(alter.table(), from.withNotNull(false), to)
				: new AlterColumn(alter.table(), from, to.withNotNull(false));
		if (!from.notNull()) {
			if (!rest.from().equals(rest.to())) {
				all.add(this.steps.plain(OnlineStage.EXPAND, rest));
			}
			if (alter.unfilled()) {
				all.add(fill(alter.table(), to.withValue(null)));
			}
			all.addAll(tighten(alter.unfilled() ? OnlineStage.FILL : OnlineStage.EXPAND, alter.table(), to.name()));
			return all;
		}
		List<OnlineStatement> downgrade = new ArrayList<>(this.steps.statements(rest.reverse()));
		downgrade.addAll(tightening(alter.table(), to.name()));
		return List.of(new OnlineStep(OnlineStage.EXPAND, this.steps.statements(alter), downgrade));
	}

	/** Nulls are refused of new rows, looked for in the others, and then of all. */
	private List<OnlineStep> tighten(OnlineStage begin, QualifiedName table, String column) {
		String constraint = OnlineNames.notNull(table.name(), column);
		return List.of(
				new OnlineStep(begin, List.of(OnlineStatement.of(check(table, column))),
						List.of(OnlineStatement.of(drop(table, column)))),
				new OnlineStep(OnlineStage.VALIDATE, List.of(OnlineStatement.of(validate(table, constraint))),
						List.of()),
				new OnlineStep(OnlineStage.TIGHTEN,
						List.of(OnlineStatement.of(set(table, column)), OnlineStatement.of(drop(table, column))),
						List.of(OnlineStatement.of(check(table, column)), OnlineStatement
							.of("%s alter column %s drop not null".formatted(alter(table), this.names.of(column))))));
	}

	/** The same in one go. */
	private List<OnlineStatement> tightening(QualifiedName table, String column) {
		return List.of(OnlineStatement.of(check(table, column)),
				OnlineStatement.alone(validate(table, OnlineNames.notNull(table.name(), column))),
				OnlineStatement.of(set(table, column)), OnlineStatement.of(drop(table, column)));
	}

	private String check(QualifiedName table, String column) {
		return new ConstraintSql(this.names).add(table, notNull(table, column));
	}

	private String drop(QualifiedName table, String column) {
		return new ConstraintSql(this.names).drop(table, notNull(table, column));
	}

	private CheckConstraint notNull(QualifiedName table, String column) {
		return new CheckConstraint(OnlineNames.notNull(table.name(), column), this.names.of(column) + " is not null",
				List.of(column), true, false, true, null);
	}

	private String validate(QualifiedName table, String constraint) {
		return "%s validate constraint %s".formatted(alter(table), this.names.of(constraint));
	}

	private String set(QualifiedName table, String column) {
		return "%s alter column %s set not null".formatted(alter(table), this.names.of(column));
	}

	private String alter(QualifiedName table) {
		return "alter table " + this.names.of(table);
	}

}
