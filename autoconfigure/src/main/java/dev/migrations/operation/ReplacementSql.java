package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.CompositeType.Attribute;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;

/**
 * New types in the place of old ones in SQL. The old ones step aside, so that the new
 * ones can have their names; columns are cast by way of text, which all types have in
 * common.
 */
record ReplacementSql(SqlNames names) {

	List<String> statements(AlterType change) {
		List<SchemaObject> types = ReplacedTypes.of(change).stream().map(AlterType.Carried::to).toList();
		List<String> statements = new ArrayList<>();
		for (SchemaObject type : types) {
			statements.add("alter %s %s rename to %s".formatted(type.id().kind().word(), this.names.of(type.name()),
					this.names.of(aside(type).name())));
		}
		types.forEach((type) -> statements.add(new TypeSql(this.names).create(type)));
		change.usages().forEach((usage) -> statements.add(cast(change, usage)));
		List<SchemaObject> reversed = new ArrayList<>(types);
		Collections.reverse(reversed);
		reversed.forEach(
				(type) -> statements.add("drop %s %s".formatted(type.id().kind().word(), this.names.of(aside(type)))));
		for (SchemaObject type : types) {
			statements.addAll(new CommentSql(this.names).all(type));
			new GrantSql(this.names).all(type, statements);
		}
		return statements;
	}

	private static QualifiedName aside(SchemaObject type) {
		return type.name().sibling(type.name().name() + "_old");
	}

	private String cast(AlterType change, AlterType.Usage usage) {
		Column column = usage.to();
		String name = this.names.of(column.name());
		List<String> actions = new ArrayList<>();
		if (usage.from().value() instanceof Default) {
			actions.add("drop default");
		}
		ReplacedTypes types = new ReplacedTypes(this.names, change);
		actions.add("type %s using %s".formatted(column.type(),
				types.rebuilt(column.type())
					.map((type) -> rebuilt(types, type, name))
					.orElseGet(() -> byText(name, column.type()))));
		if (column.value() instanceof Default value) {
			actions.add("set default " + value.expression());
		}
		String prefix = "alter column " + name + " ";
		String separator = (actions.size() > 1) ? "\n    " : " ";
		String todo = types.isWithin(column.type())
				? "-- migrate: todo say after using how the old attributes in %s become the new ones\n"
					.formatted(column.name())
				: "";
		return todo + "alter table " + this.names.of(usage.name().table()) + separator + prefix
				+ String.join("," + separator + prefix, actions);
	}

	private static String byText(String column, String type) {
		return "%s::text%s::%s".formatted(column, type.endsWith("[]") ? "[]" : "", type);
	}

	/** A null stays one, which is something else than attributes that are all null. */
	private String rebuilt(ReplacedTypes types, AlterType.Carried type, String column) {
		CompositeType from = (CompositeType) type.from();
		CompositeType to = (CompositeType) type.to();
		String values = to.attributes()
			.stream()
			.map((attribute) -> TypeReplacement.attribute(from, attribute.name())
				.map((before) -> value(types, column, before, attribute))
				.orElse("null"))
			.collect(Collectors.joining(", "));
		return "case when %s is distinct from null then row(%s)::%s end".formatted(column, values,
				this.names.of(to.name()));
	}

	private String value(ReplacedTypes types, String column, Attribute from, Attribute to) {
		Conversion conversion = Conversion.of(from.type(), to.type());
		String value = "(%s).%s".formatted(column, this.names.of(from.name()));
		boolean text = types.includes(from.type()) || conversion == Conversion.CAST_FROM_TEXT
				|| conversion == Conversion.UNKNOWN;
		return text ? value + "::text" : value;
	}

}
