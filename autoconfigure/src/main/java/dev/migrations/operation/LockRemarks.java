package dev.migrations.operation;

import java.util.List;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Serial;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.DomainType;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.KeyConstraint;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

/**
 * Says of what PostgreSQL can do in one way only whom it holds up.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html">Explicit
 * Locking</a>
 */
record LockRemarks(OnlineScope scope) {

	private static final String EXCLUSIVE = "under an ACCESS EXCLUSIVE lock: nobody reads or writes it meanwhile.";

	private static final String WRITES = "under a lock that all who write to %s wait for.";

	/** Lines of comment, or nothing. */
	String of(Operation operation) {
		List<String> lines = lines(operation);
		return lines.isEmpty() ? "" : "-- " + String.join("\n-- ", lines) + "\n";
	}

	private List<String> lines(Operation operation) {
		if (operation instanceof AlterColumn alter && Rewriting.of(alter)) {
			return List.of("Rewrites " + alter.table().name() + " " + EXCLUSIVE,
					"To go on meanwhile: add a column of the new type, let the service write both, copy the rows",
					"some thousand at a time, and drop the old column in a later revision.");
		}
		if (operation instanceof AddColumn add && !this.scope.isNew(add.table()) && isComputed(add.column())) {
			return List.of("Rewrites " + add.table().name() + " " + EXCLUSIVE,
					"To go on meanwhile: add a plain column, fill it some thousand rows at a time, and then let it",
					"number or compute by itself.");
		}
		if (operation instanceof AddConstraint add && !this.scope.isNew(add.table())) {
			return ofConstraint(add.table(), add.constraint());
		}
		if (operation instanceof CreateIndex create && !this.scope.isNew(create.relation())) {
			return List.of("Builds the index " + WRITES.formatted(create.relation().name()));
		}
		if (operation instanceof AlterType alter && alter.replaces() && !alter.usages().isEmpty()) {
			return List.of(
					"Rewrites each table with a column of this type under an ACCESS EXCLUSIVE lock: nobody reads",
					"or writes it meanwhile.");
		}
		if (operation instanceof AlterTable alter) {
			return ofTable(alter);
		}
		return ofOldVersion(operation);
	}

	private static boolean isComputed(Column column) {
		return column.value() instanceof Identity || column.value() instanceof Serial
				|| (column.value() instanceof Generated generated && generated.stored())
				|| (column.value() instanceof Default value && Volatility.of(value));
	}

	private List<String> ofConstraint(QualifiedName table, Constraint constraint) {
		if (constraint instanceof ExclusionConstraint) {
			return List.of("Builds the index of %s ".formatted(table.name()) + EXCLUSIVE,
					"PostgreSQL cannot build that of an exclusion constraint concurrently.");
		}
		if (constraint instanceof KeyConstraint) {
			return List.of("Builds the index of %s ".formatted(table.name()) + EXCLUSIVE);
		}
		return (constraint instanceof ForeignKey key && key.validated() && key.enforced())
				? List.of("Reads %s ".formatted(table.name())
						+ WRITES.formatted("%s or %s".formatted(table.name(), key.target().name())))
				: List.of();
	}

	private static List<String> ofTable(AlterTable alter) {
		if (alter.from().unlogged() != alter.to().unlogged()) {
			return List.of("Rewrites " + alter.table().name() + " " + EXCLUSIVE);
		}
		if (alter.to().bound() != null && !alter.to().bound().equals(alter.from().bound())) {
			return List.of("Reads %s ".formatted(alter.table().name()) + EXCLUSIVE,
					"A validated check that says the same spares that.");
		}
		return List.of();
	}

	/** What the version of the service that runs now may still use. */
	private static List<String> ofOldVersion(Operation operation) {
		if (operation instanceof DropColumn drop) {
			return List.of("From here on a service fails that still uses %s of %s.".formatted(drop.column().name(),
					drop.table().name()));
		}
		if (operation instanceof DropObject drop && drop.object() instanceof Table table) {
			return List.of("From here on a service fails that still uses %s.".formatted(table.name().name()));
		}
		if (operation instanceof Rename rename
				&& (rename.object().kind() == ObjectKind.COLUMN || rename.object().kind() == ObjectKind.TABLE)) {
			return List.of("From here on a service fails that uses the old name.");
		}
		return List.of();
	}

}
