package dev.migrations.operation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.KeyConstraint;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialActions;

/**
 * Constraints in SQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE
 * TABLE</a>
 */
record ConstraintSql(SqlNames names) {

	/**
	 * The constraint with its name, if it has one, as {@code create table} and
	 * {@code add} take it.
	 */
	String definition(Constraint constraint) {
		return constraint.name().isEmpty() ? body(constraint)
				: "constraint %s %s".formatted(this.names.of(constraint.name()), body(constraint));
	}

	String add(QualifiedName table, Constraint constraint) {
		return "alter table %s add %s".formatted(this.names.of(table), definition(constraint));
	}

	String drop(QualifiedName table, Constraint constraint) {
		return "alter table %s drop constraint %s".formatted(this.names.of(table), this.names.of(constraint.name()));
	}

	/**
	 * Only what a foreign key can change; what is validated cannot be made unknown again.
	 */
	List<String> alter(QualifiedName table, Constraint from, Constraint to) {
		String alter = "alter table " + this.names.of(table);
		if (from instanceof ForeignKey old && to instanceof ForeignKey changed
				&& old.deferral() != changed.deferral()) {
			String deferral = deferral(changed.deferral());
			return List.of("%s alter constraint %s%s".formatted(alter, this.names.of(to.name()),
					deferral.isEmpty() ? " not deferrable" : deferral));
		}
		if (isValidated(to)) {
			return List.of("%s validate constraint %s".formatted(alter, this.names.of(to.name())));
		}
		return List
			.of("%s drop constraint %s,\n    add %s".formatted(alter, this.names.of(from.name()), definition(to)));
	}

	/** Whether the rows that were there before may be at odds with it. */
	static boolean isNotValid(Constraint constraint) {
		return (constraint instanceof ForeignKey key && !key.validated() && key.enforced())
				|| (constraint instanceof CheckConstraint check && !check.validated() && check.enforced());
	}

	private static boolean isValidated(Constraint constraint) {
		return (constraint instanceof ForeignKey key && key.validated())
				|| (constraint instanceof CheckConstraint check && check.validated());
	}

	private String body(Constraint constraint) {
		if (constraint instanceof KeyConstraint key) {
			return key(key);
		}
		if (constraint instanceof ForeignKey key) {
			return foreignKey(key);
		}
		if (constraint instanceof CheckConstraint check) {
			return check(check);
		}
		return ((ExclusionConstraint) constraint).definition();
	}

	String check(CheckConstraint check) {
		return "check (%s)%s%s".formatted(check.expression(), check.inherited() ? "" : " no inherit",
				validity(check.validated(), check.enforced()));
	}

	private String key(KeyConstraint key) {
		String columns = this.names.list(key.columns());
		return (key.primary() ? "primary key " : key.nullsNotDistinct() ? "unique nulls not distinct " : "unique ")
				+ (key.withoutOverlaps() ? columns.replaceFirst("\\)$", " without overlaps)") : columns)
				+ (key.include().isEmpty() ? "" : " include " + this.names.list(key.include())) + storage(key.storage())
				+ deferral(key.deferral());
	}

	private String foreignKey(ForeignKey key) {
		ReferentialActions actions = key.actions();
		String set = actions.columns().isEmpty() ? "" : " " + this.names.list(actions.columns());
		return "foreign key %s references %s%s".formatted(columns(key.columns(), key.period()),
				this.names.of(key.target()),
				key.targetColumns().isEmpty() ? "" : " " + columns(key.targetColumns(), key.period()))
				+ (key.full() ? " match full" : "") + action("update", actions.onUpdate(), "")
				+ action("delete", actions.onDelete(), set) + deferral(key.deferral())
				+ validity(key.validated(), key.enforced());
	}

	private String columns(List<String> columns, boolean period) {
		String list = this.names.list(columns);
		int last = Math.max(list.lastIndexOf(", ") + 2, 1);
		return period ? list.substring(0, last) + "period " + list.substring(last) : list;
	}

	private static String action(String event, String action, String columns) {
		return action.equals(ReferentialActions.NO_ACTION) ? "" : " on %s %s%s".formatted(event, action, columns);
	}

	private static String deferral(Deferral deferral) {
		return switch (deferral) {
			case NOT_DEFERRABLE -> "";
			case INITIALLY_IMMEDIATE -> " deferrable";
			case INITIALLY_DEFERRED -> " deferrable initially deferred";
		};
	}

	private static String validity(boolean validated, boolean enforced) {
		return !enforced ? " not enforced" : validated ? "" : " not valid";
	}

	/**
	 * Storage parameters, with a space before them.
	 */
	static String storage(Map<String, String> storage) {
		return storage.isEmpty() ? "" : " with " + parameters(storage);
	}

	/**
	 * Storage parameters in parentheses.
	 */
	static String parameters(Map<String, String> storage) {
		return storage.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> "%s = %s".formatted(entry.getKey(), value(entry.getValue())))
			.collect(Collectors.joining(", ", "(", ")"));
	}

	private static String value(String value) {
		return value.matches("[\\w.]+") ? value : SqlNames.literal(value);
	}

}
