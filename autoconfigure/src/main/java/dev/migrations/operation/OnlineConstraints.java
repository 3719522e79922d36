package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.KeyConstraint;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Constraints that are added without rows being read under a lock: first for new rows,
 * then for those that are there, or by way of an index.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE,
 * NOT VALID and USING INDEX</a>
 */
record OnlineConstraints(OnlineSteps steps, OnlineScope scope, SqlNames names) {

	List<OnlineStep> add(AddConstraint add) {
		Constraint constraint = add.constraint();
		Constraint before = this.scope.dropped(add.table(), constraint).orElse(null);
		if (isPlain(add.table(), constraint)) {
			return List
				.of(this.steps.plain(this.scope.needsKey(constraint) ? OnlineStage.RELATE : OnlineStage.EXPAND, add));
		}
		if (constraint instanceof KeyConstraint key) {
			if (isDisturbed(add.table(), key)) {
				return List.of(this.steps.plain(OnlineStage.EXPAND, add));
			}
			KeyConstraint old = (before instanceof KeyConstraint other && !isPlain(add.table(), other)) ? other : null;
			return List.of(new OnlineStep(OnlineStage.INDEX, byIndex(add.table(), old, key),
					(old != null) ? byIndex(add.table(), key, old) : this.steps.statements(add.reverse())));
		}
		boolean later = this.scope.needsKey(constraint);
		return List.of(
				new OnlineStep(later ? OnlineStage.RELATE : OnlineStage.EXPAND,
						this.steps.statements(new AddConstraint(add.table(), unvalidated(constraint))),
						this.steps.statements(add.reverse())),
				new OnlineStep(later ? OnlineStage.CONFIRM : OnlineStage.VALIDATE,
						List.of(OnlineStatement.of(validation(add.table(), constraint))), List.of()));
	}

	List<OnlineStep> drop(DropConstraint drop) {
		Constraint constraint = drop.constraint();
		if (isPlain(drop.table(), constraint)) {
			return List.of(this.steps.plain(OnlineStage.EXPAND, drop));
		}
		if (constraint instanceof KeyConstraint key) {
			if (isDisturbed(drop.table(), key)) {
				return List.of(this.steps.plain(OnlineStage.EXPAND, drop));
			}
			boolean replaced = this.scope.added(drop.table(), key)
				.filter((after) -> after instanceof KeyConstraint && !isPlain(drop.table(), after))
				.isPresent();
			return replaced ? List.of() : List
				.of(new OnlineStep(OnlineStage.EXPAND, this.steps.statements(drop), byIndex(drop.table(), null, key)));
		}
		List<OnlineStatement> again = new ArrayList<>(
				this.steps.statements(new AddConstraint(drop.table(), unvalidated(constraint))));
		again.add(OnlineStatement.alone(validation(drop.table(), constraint)));
		return List.of(new OnlineStep(OnlineStage.EXPAND, this.steps.statements(drop), again));
	}

	/** Where PostgreSQL knows no other way, or nobody can notice. */
	private boolean isPlain(QualifiedName table, Constraint constraint) {
		if (this.scope.isNew(table)) {
			return true;
		}
		if (constraint instanceof KeyConstraint key) {
			return key.withoutOverlaps() || this.scope.isPartitioned(table);
		}
		if (constraint instanceof ForeignKey key) {
			return !key.validated() || !key.enforced() || this.scope.isPartitioned(table);
		}
		return !(constraint instanceof CheckConstraint check) || !check.validated() || !check.enforced();
	}

	/**
	 * It goes only while values are converted, and comes again in the same transaction.
	 */
	private boolean isDisturbed(QualifiedName table, KeyConstraint key) {
		return this.scope.added(table, key).filter(key::equals).isPresent()
				&& this.scope.dropped(table, key).filter(key::equals).isPresent();
	}

	private static Constraint unvalidated(Constraint constraint) {
		return (constraint instanceof ForeignKey key) ? key.withValidated(false)
				: ((CheckConstraint) constraint).withValidated(false);
	}

	private String validation(QualifiedName table, Constraint constraint) {
		return "alter table %s validate constraint %s".formatted(this.names.of(table),
				this.names.of(constraint.name()));
	}

	/** What another key is replaced by is there before that one goes. */
	private List<OnlineStatement> byIndex(QualifiedName table, @Nullable KeyConstraint from, KeyConstraint to) {
		String name = (from != null) ? OnlineNames.shortened(to.name(), "_new") : to.name();
		Index index = new Index(name, true, Index.BTREE, to.columns().stream().map(this.names::of).toList(),
				to.columns(), to.include(), to.nullsNotDistinct(), to.storage(), null, true, null);
		List<OnlineStatement> all = new ArrayList<>();
		all.add(OnlineStatement.concurrently(new IndexSql(this.names).create(table, index)));
		String drop = (from != null) ? "drop constraint %s,\n    ".formatted(this.names.of(from.name())) : "";
		all.add(OnlineStatement.of("alter table %s%sadd constraint %s %s using index %s%s".formatted(
				this.names.of(table), drop.isEmpty() ? " " : "\n    " + drop, this.names.of(to.name()),
				to.primary() ? "primary key" : "unique", this.names.of(name), deferral(to.deferral()))));
		if (to.comment() != null) {
			new CommentSql(this.names).ofPart(ObjectKind.CONSTRAINT, table, to.name(), to.comment())
				.map(OnlineStatement::of)
				.forEach(all::add);
		}
		return all;
	}

	private static String deferral(Deferral deferral) {
		return switch (deferral) {
			case NOT_DEFERRABLE -> "";
			case INITIALLY_IMMEDIATE -> " deferrable";
			case INITIALLY_DEFERRED -> " deferrable initially deferred";
		};
	}

}
