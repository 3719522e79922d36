package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.Attachment;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.DomainType;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Extension;
import dev.migrations.schema.Grant;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexUses;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Relation;
import dev.migrations.schema.Routine;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

/**
 * What stands on its own, in SQL.
 */
record ObjectSql(SqlNames names) {

	/**
	 * Make something with all that hangs on it.
	 */
	List<String> create(SchemaObject object) {
		List<String> statements = new ArrayList<>(definition(object));
		statements.addAll(new CommentSql(this.names).all(object));
		if (object instanceof Relation relation) {
			relation.indexes().forEach((index) -> statements.addAll(create(relation.name(), index)));
			if (object instanceof Table table) {
				statements.addAll(new TableSql(this.names).uses(table.name(), IndexUses.NONE, table.options().uses()));
			}
			else if (object instanceof View view) {
				statements.addAll(new ViewSql(this.names).besides(view));
			}
			relation.attachments().forEach((attachment) -> statements.addAll(create(relation.name(), attachment)));
		}
		new GrantSql(this.names).all(object, statements);
		return statements;
	}

	List<String> create(QualifiedName relation, Index index) {
		List<String> statements = new ArrayList<>();
		statements.add(new IndexSql(this.names).create(relation, index));
		new CommentSql(this.names).ofPart(ObjectKind.INDEX, relation, index.name(), index.comment())
			.forEach(statements::add);
		return statements;
	}

	List<String> create(QualifiedName relation, Attachment attachment) {
		List<String> statements = new ArrayList<>();
		statements.add(attachment.definition());
		new CommentSql(this.names).ofPart(attachment.kind(), relation, attachment.name(), attachment.comment())
			.forEach(statements::add);
		return statements;
	}

	String drop(QualifiedName relation, Attachment attachment) {
		return (attachment.kind() == ObjectKind.STATISTICS)
				? "drop statistics " + this.names.of(relation.sibling(attachment.name())) : "drop %s %s on %s"
					.formatted(attachment.kind().word(), this.names.of(attachment.name()), this.names.of(relation));
	}

	String drop(SchemaObject object) {
		if (object instanceof Routine routine) {
			return "drop %s %s".formatted(routine.procedure() ? "procedure" : "function",
					TypeSql.routine(this.names, routine.id()));
		}
		return "drop %s %s".formatted(object.id().kind().word(), this.names.of(object.name()));
	}

	/**
	 * Another query of a view, or another body of a routine, in the place of the old one.
	 */
	String replace(SchemaObject object) {
		return (object instanceof View view) ? new ViewSql(this.names).replace(view) : ((Routine) object).definition();
	}

	private List<String> definition(SchemaObject object) {
		if (object instanceof Table table) {
			return new TableSql(this.names).create(table);
		}
		if (object instanceof View view) {
			return List.of(new ViewSql(this.names).create(view));
		}
		if (object instanceof Routine routine) {
			return List.of(routine.definition().replaceFirst("^create or replace ", "create "));
		}
		if (object instanceof Sequence sequence) {
			return List.of(new SequenceSql(this.names).create(sequence));
		}
		if (object instanceof EnumType type) {
			return List.of(new TypeSql(this.names).create(type));
		}
		if (object instanceof DomainType type) {
			return List.of(new TypeSql(this.names).create(type));
		}
		if (object instanceof CompositeType type) {
			return List.of(new TypeSql(this.names).create(type));
		}
		if (object instanceof Extension extension) {
			boolean elsewhere = extension.schema() != null && !extension.schema().equals(this.names.defaultSchema());
			return List.of("create extension " + this.names.of(extension.name())
					+ (elsewhere ? " schema " + this.names.of(String.valueOf(extension.schema())) : ""));
		}
		if (object instanceof Namespace) {
			return List.of("create schema " + this.names.of(object.name()));
		}
		throw new IllegalArgumentException("There is no statement to make " + object.id());
	}

}
