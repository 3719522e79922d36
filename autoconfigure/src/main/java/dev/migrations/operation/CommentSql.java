package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.CompositeType.Attribute;
import dev.migrations.schema.DomainType;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

import org.jspecify.annotations.Nullable;

/**
 * Comments in SQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-comment.html">COMMENT</a>
 */
record CommentSql(SqlNames names) {

	String change(ObjectId object, @Nullable String comment) {
		return "comment on %s is %s".formatted(target(object), (comment != null) ? SqlNames.literal(comment) : "null");
	}

	/**
	 * All comments on something and its parts, but for its indexes and attachments.
	 */
	List<String> all(SchemaObject object) {
		List<String> statements = new ArrayList<>();
		add(statements, object.id(), object.comment());
		if (object instanceof Table table) {
			table.columns()
				.forEach((column) -> add(statements, table.id().part(ObjectKind.COLUMN, column.name()),
						column.comment()));
			for (Constraint constraint : table.constraints()) {
				add(statements, table.id().part(ObjectKind.CONSTRAINT, constraint.name()), constraint.comment());
			}
		}
		else if (object instanceof View view) {
			view.columns()
				.forEach((column) -> add(statements, view.id().part(ObjectKind.COLUMN, column.name()),
						column.comment()));
		}
		else if (object instanceof CompositeType type) {
			statements.addAll(ofAttributes(type.id(), List.of(), type.attributes()));
		}
		else if (object instanceof DomainType domain) {
			domain.checks().stream().flatMap((check) -> ofCheck(domain, check)).forEach(statements::add);
		}
		return statements;
	}

	/** What changes of the comments on attributes; one that goes takes its own along. */
	List<String> ofAttributes(ObjectId type, List<Attribute> from, List<Attribute> to) {
		List<String> statements = new ArrayList<>();
		for (Attribute attribute : to) {
			String before = from.stream()
				.filter((other) -> other.name().equals(attribute.name()))
				.map(Attribute::comment)
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
			if (!Objects.equals(before, attribute.comment())) {
				statements.add(change(type.part(ObjectKind.COLUMN, attribute.name()), attribute.comment()));
			}
		}
		return statements;
	}

	Stream<String> ofCheck(DomainType domain, CheckConstraint check) {
		return (check.comment() != null) ? Stream.of(check(domain, check)) : Stream.empty();
	}

	String check(DomainType domain, CheckConstraint check) {
		return "comment on constraint %s on domain %s is %s".formatted(this.names.of(check.name()),
				this.names.of(domain.name()), (check.comment() != null) ? SqlNames.literal(check.comment()) : "null");
	}

	Stream<String> ofPart(ObjectKind kind, QualifiedName relation, String name, @Nullable String comment) {
		return (comment != null) ? Stream.of(change(new ObjectId(kind, relation, name), comment)) : Stream.empty();
	}

	private void add(List<String> statements, ObjectId id, @Nullable String comment) {
		if (comment != null) {
			statements.add(change(id, comment));
		}
	}

	private String target(ObjectId id) {
		String whole = this.names.of(id.name());
		return switch (id.kind()) {
			case COLUMN -> "column %s.%s".formatted(whole, this.names.of(id.part()));
			case CONSTRAINT, TRIGGER, POLICY, RULE ->
				"%s %s on %s".formatted(id.kind().word(), this.names.of(id.part()), whole);
			case INDEX, STATISTICS -> "%s %s".formatted(id.kind().word(), this.names.of(id.name().sibling(id.part())));
			case ROUTINE -> "routine " + TypeSql.routine(this.names, id);
			default -> id.kind().word() + " " + whole;
		};
	}

}
