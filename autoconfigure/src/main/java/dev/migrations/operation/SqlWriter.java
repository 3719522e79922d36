package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;

/**
 * Says operations in PostgreSQL's words, as a careful person would write them: in lower
 * case, names in quotes only where they need them.
 * <p>
 * What nobody but a person can decide is marked by a line {@code -- migrate: todo} before
 * the statement it is about.
 */
public final class SqlWriter {

	private final SqlNames names;

	private final ObjectSql objects;

	/**
	 * Create a writer.
	 * @param defaultSchema the schema that is the current one when the statements run; it
	 * is not written
	 */
	public SqlWriter(String defaultSchema) {
		this.names = new SqlNames(defaultSchema);
		this.objects = new ObjectSql(this.names);
	}

	/**
	 * The statements of operations as a text, each with its semicolon. What operations in
	 * a row do to columns of one table is one statement.
	 * @param operations the operations in their order
	 */
	public String script(List<Operation> operations) {
		CombinedStatements statements = new CombinedStatements();
		operations.forEach((operation) -> statements(operation).forEach((text) -> statements.add(operation, text)));
		StringBuilder text = new StringBuilder();
		boolean wide = false;
		boolean remark = false;
		for (CombinedStatements.Said statement : statements.all()) {
			text.append((text.length() > 0 && !remark && (statement.isTall() || wide)) ? "\n" : "");
			text.append(statement.text()).append(statement.isEnded() ? "\n" : ";\n");
			wide = statement.isTall();
			remark = statement.isRemark();
		}
		return text.toString();
	}

	/**
	 * The statements of an operation, without semicolons at their ends; those of a
	 * {@link Remark} are comments.
	 * @param operation the operation
	 */
	public List<String> statements(Operation operation) {
		if (operation instanceof CreateObject create) {
			return this.objects.create(create.object());
		}
		if (operation instanceof DropObject drop) {
			return List.of(this.objects.drop(drop.object()));
		}
		if (operation instanceof ReplaceObject replace) {
			return List.of(this.objects.replace(replace.to()));
		}
		if (operation instanceof AlterView alter) {
			return new ViewSql(this.names).alter(alter.from(), alter.to());
		}
		if (operation instanceof AlterType alter) {
			return alter(alter);
		}
		if (operation instanceof AlterSequence alter) {
			return new SequenceSql(this.names).alter(alter.from(), alter.to());
		}
		if (operation instanceof CreateIndex create) {
			return this.objects.create(create.relation(), create.index());
		}
		if (operation instanceof DropIndex drop) {
			return List.of(new IndexSql(this.names).drop(drop.relation(), drop.index()));
		}
		if (operation instanceof CreateAttachment create) {
			return this.objects.create(create.relation(), create.attachment());
		}
		if (operation instanceof DropAttachment drop) {
			return List.of(this.objects.drop(drop.relation(), drop.attachment()));
		}
		if (operation instanceof ChangeComment change) {
			return List.of(new CommentSql(this.names).change(change.object(), change.to()));
		}
		if (operation instanceof Rename rename) {
			return List.of(rename(rename));
		}
		if (operation instanceof Remark remark) {
			return List.of(remark.text().lines().map((line) -> "-- " + line).collect(Collectors.joining("\n")));
		}
		if (operation instanceof With with) {
			return new SaidSql(this.names).with(with, statements(with.operation()));
		}
		return ofTable(operation);
	}

	private List<String> ofTable(Operation operation) {
		ColumnSql columns = new ColumnSql(this.names);
		ConstraintSql constraints = new ConstraintSql(this.names);
		CommentSql comments = new CommentSql(this.names);
		if (operation instanceof AlterTable alter) {
			return new TableSql(this.names).alter(alter.table(), alter.from(), alter.to());
		}
		if (operation instanceof AddColumn add) {
			return Stream
				.concat(columns.add(add.table(), add.column()).stream(),
						comments.ofPart(ObjectKind.COLUMN, add.table(), add.column().name(), add.column().comment()))
				.toList();
		}
		if (operation instanceof DropColumn drop) {
			return List.of(columns.drop(drop.table(), drop.column()));
		}
		if (operation instanceof AlterColumn alter) {
			return columns.alter(alter);
		}
		if (operation instanceof AddConstraint add) {
			return Stream
				.concat(Stream.of(constraints.add(add.table(), add.constraint())), comments
					.ofPart(ObjectKind.CONSTRAINT, add.table(), add.constraint().name(), add.constraint().comment()))
				.toList();
		}
		if (operation instanceof DropConstraint drop) {
			return List.of(constraints.drop(drop.table(), drop.constraint()));
		}
		if (operation instanceof AlterConstraint alter) {
			return constraints.alter(alter.table(), alter.from(), alter.to());
		}
		if (operation instanceof AddConstrainedColumn add) {
			return columns.add(add);
		}
		if (operation instanceof DropConstrainedColumn drop) {
			return List.of(columns.drop(drop.table(), drop.column()));
		}
		if (operation instanceof ChangeColumn change) {
			return columns.change(change);
		}
		return said(operation);
	}

	private List<String> said(Operation operation) {
		SaidSql said = new SaidSql(this.names);
		if (operation instanceof ValidateConstraint validate) {
			return List.of(said.validate(validate));
		}
		if (operation instanceof AddEnumValue add) {
			return List.of(said.add(add));
		}
		if (operation instanceof RenameEnumValue rename) {
			return List.of(said.rename(rename));
		}
		if (operation instanceof Define define) {
			return said.define(define);
		}
		if (operation instanceof DropDefinition drop) {
			return List.of(said.drop(drop.object()));
		}
		if (operation instanceof InsertRows insert) {
			return new RowSql(this.names).insert(insert);
		}
		throw new IllegalArgumentException("There are no words for " + operation);
	}

	private List<String> alter(AlterType alter) {
		List<String> statements = new ArrayList<>();
		if (alter.replaces()) {
			List<Operation> drops = new ArrayList<>(alter.dependents().stream().map(Operation::reverse).toList());
			Collections.reverse(drops);
			drops.forEach((drop) -> statements.addAll(statements(drop)));
		}
		statements.addAll(new TypeSql(this.names).alter(alter));
		if (alter.replaces()) {
			alter.dependents().forEach((create) -> statements.addAll(statements(create)));
		}
		return statements;
	}

	private String rename(Rename rename) {
		ObjectId id = rename.object();
		String whole = this.names.of(id.name());
		String to = this.names.of(rename.to());
		return switch (id.kind()) {
			case INDEX -> "alter index %s rename to %s".formatted(this.names.of(id.name().sibling(id.part())), to);
			case COLUMN, CONSTRAINT ->
				"alter table %s rename %s %s to %s".formatted(whole, id.kind().word(), this.names.of(id.part()), to);
			default -> "alter %s %s rename to %s".formatted(id.kind().word(), whole, to);
		};
	}

}
