package dev.migrations.autogenerate;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AddConstraint;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterConstraint;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.AlterTable;
import dev.migrations.operation.AlterType;
import dev.migrations.operation.AlterView;
import dev.migrations.operation.ChangeComment;
import dev.migrations.operation.CreateAttachment;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.DropAttachment;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Remark;
import dev.migrations.operation.Rename;
import dev.migrations.operation.ReplaceObject;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;

/**
 * Says in a few words what an operation finds changed: {@code added column
 * "users.email"}.
 *
 * @param defaultSchema the schema that is not said
 */
record ChangeText(String defaultSchema) {

	String of(Operation operation) {
		if (operation instanceof CreateObject create) {
			return "added " + name(create.object().id());
		}
		if (operation instanceof DropObject drop) {
			return "removed " + name(drop.object().id());
		}
		if (operation instanceof ReplaceObject replace) {
			return "changed " + name(replace.to().id());
		}
		if (operation instanceof AlterView alter) {
			return "changed " + name(alter.to().id());
		}
		if (operation instanceof AlterType alter) {
			return "changed " + name(alter.to().id());
		}
		if (operation instanceof AlterSequence alter) {
			return "changed " + name(alter.to().id());
		}
		if (operation instanceof AlterTable alter) {
			return "changed options of table \"%s\"".formatted(name(alter.table()));
		}
		if (operation instanceof ChangeComment change) {
			return "changed comment on " + name(change.object());
		}
		if (operation instanceof Rename rename) {
			return "renamed %s to \"%s\"".formatted(name(rename.object()), rename.to());
		}
		return (operation instanceof Remark remark) ? remark.text() : ofPart(operation);
	}

	private String ofPart(Operation operation) {
		if (operation instanceof AddColumn add) {
			return part("added", ObjectKind.COLUMN, add.table(), add.column().name());
		}
		if (operation instanceof DropColumn drop) {
			return part("removed", ObjectKind.COLUMN, drop.table(), drop.column().name());
		}
		if (operation instanceof AlterColumn alter) {
			return "changed %s of column \"%s.%s\"".formatted(facets(alter.from(), alter.to()), name(alter.table()),
					alter.to().name());
		}
		if (operation instanceof AddConstraint add) {
			return part("added", ObjectKind.CONSTRAINT, add.table(), add.constraint().name());
		}
		if (operation instanceof DropConstraint drop) {
			return part("removed", ObjectKind.CONSTRAINT, drop.table(), drop.constraint().name());
		}
		if (operation instanceof AlterConstraint alter) {
			return part("changed", ObjectKind.CONSTRAINT, alter.table(), alter.to().name());
		}
		if (operation instanceof CreateIndex create) {
			return part("added", ObjectKind.INDEX, create.relation(), create.index().name());
		}
		if (operation instanceof DropIndex drop) {
			return part("removed", ObjectKind.INDEX, drop.relation(), drop.index().name());
		}
		if (operation instanceof CreateAttachment create) {
			return part("added", create.attachment().kind(), create.relation(), create.attachment().name());
		}
		if (operation instanceof DropAttachment drop) {
			return part("removed", drop.attachment().kind(), drop.relation(), drop.attachment().name());
		}
		throw new IllegalArgumentException("There are no words for " + operation);
	}

	/** What of something is meant, as a person would name it. */
	String name(ObjectId id) {
		return id.isPart() ? part(id.kind(), id.name(), id.part())
				: "%s \"%s\"".formatted(id.kind().word(), name(id.name()));
	}

	private String part(String change, ObjectKind kind, QualifiedName whole, String part) {
		return change + " " + part(kind, whole, part);
	}

	private String part(ObjectKind kind, QualifiedName whole, String part) {
		return (kind == ObjectKind.COLUMN) ? "column \"%s.%s\"".formatted(name(whole), part)
				: "%s \"%s\" of \"%s\"".formatted(kind.word().toLowerCase(Locale.ROOT), part, name(whole));
	}

	private String name(QualifiedName name) {
		return (name.schema().equals(this.defaultSchema) || name.schema().isEmpty()) ? name.name() : name.toString();
	}

	private static String facets(Column from, Column to) {
		String facets = String.join(", ",
				Stream
					.of(from.type().equals(to.type()) ? "" : "type from %s to %s".formatted(from.type(), to.type()),
							(from.notNull() == to.notNull()) ? ""
									: (to.notNull() ? "null to not null" : "not null to null"),
							Objects.equals(from.value(), to.value()) ? "" : "default",
							Objects.equals(from.collation(), to.collation()) ? "" : "collation")
					.filter((facet) -> !facet.isEmpty())
					.toList());
		return facets.isEmpty() ? "storage" : facets;
	}

}
