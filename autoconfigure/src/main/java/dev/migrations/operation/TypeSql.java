package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.CompositeType.Attribute;
import dev.migrations.schema.DomainType;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;

/**
 * Types in SQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertype.html">ALTER
 * TYPE</a>
 */
record TypeSql(SqlNames names) {

	String create(SchemaObject type) {
		if (type instanceof EnumType values) {
			return create(values);
		}
		return (type instanceof DomainType domain) ? create(domain) : create((CompositeType) type);
	}

	String create(EnumType type) {
		return "create type %s as enum (%s)".formatted(this.names.of(type.name()),
				type.values().stream().map(SqlNames::literal).collect(Collectors.joining(", ")));
	}

	String create(CompositeType type) {
		return "create type %s as (%s)".formatted(this.names.of(type.name()),
				type.attributes().stream().map(this::attribute).collect(Collectors.joining(", ")));
	}

	String create(DomainType type) {
		StringBuilder sql = new StringBuilder(
				"create domain %s as %s".formatted(this.names.of(type.name()), type.type()));
		if (type.collation() != null) {
			sql.append(" collate ").append(type.collation());
		}
		if (type.defaultValue() != null) {
			sql.append(" default ").append(type.defaultValue());
		}
		if (type.notNull()) {
			sql.append(" not null");
		}
		type.checks().forEach((check) -> sql.append("\n    ").append(check(check)));
		return sql.toString();
	}

	List<String> alter(AlterType change) {
		if (change.replaces()) {
			return new ReplacementSql(this.names).statements(change);
		}
		if (change.from() instanceof EnumType from && change.to() instanceof EnumType to) {
			return addValues(from, to);
		}
		if (change.from() instanceof DomainType from && change.to() instanceof DomainType to) {
			return (change.isTightening() && !change.unfilled().isEmpty()) ? fill(from, to, change.unfilled())
					: alter(from, to);
		}
		return alter((CompositeType) change.from(), (CompositeType) change.to());
	}

	private List<String> addValues(EnumType from, EnumType to) {
		List<String> statements = new ArrayList<>();
		for (int i = 0; i < to.values().size(); i++) {
			String value = to.values().get(i);
			if (!from.values().contains(value)) {
				String next = to.values()
					.subList(i + 1, to.values().size())
					.stream()
					.filter(from.values()::contains)
					.findFirst()
					.map((known) -> " before " + SqlNames.literal(known))
					.orElse("");
				statements.add("alter type %s add value %s%s".formatted(this.names.of(to.name()),
						SqlNames.literal(value), next));
			}
		}
		return statements;
	}

	/** What somebody has to do before stands apart from what need not wait for that. */
	private List<String> fill(DomainType from, DomainType to, List<ColumnName> columns) {
		List<String> statements = new ArrayList<>(alter(from, to.withNotNull(false)));
		String updates = columns.stream()
			.map((column) -> "-- update %1$s set %2$s = ... where %2$s is null\n"
				.formatted(this.names.of(column.table()), this.names.of(column.column())))
			.collect(Collectors.joining());
		statements.add("-- migrate: todo give the rows that have none a value of %s\n%salter domain %s set not null"
			.formatted(to.name().name(), updates, this.names.of(to.name())));
		return statements;
	}

	private List<String> alter(DomainType from, DomainType to) {
		String alter = "alter domain " + this.names.of(to.name());
		List<String> statements = new ArrayList<>();
		from.checks()
			.stream()
			.filter((check) -> !includes(to, check))
			.forEach((check) -> statements.add("%s drop constraint %s".formatted(alter, this.names.of(check.name()))));
		if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
			statements
				.add(alter + ((to.defaultValue() != null) ? " set default " + to.defaultValue() : " drop default"));
		}
		if (from.notNull() != to.notNull()) {
			statements.add(alter + (to.notNull() ? " set not null" : " drop not null"));
		}
		to.checks().stream().filter((check) -> !includes(from, check)).forEach((check) -> {
			statements.add("%s add %s".formatted(alter, check(check)));
			new CommentSql(this.names).ofCheck(to, check).forEach(statements::add);
		});
		to.checks()
			.stream()
			.filter((check) -> includes(from, check) && !from.checks().contains(check))
			.forEach((check) -> statements.add(new CommentSql(this.names).check(to, check)));
		return statements;
	}

	private static boolean includes(DomainType type, CheckConstraint check) {
		return type.checks().stream().anyMatch((other) -> other.withComment(null).equals(check.withComment(null)));
	}

	private List<String> alter(CompositeType from, CompositeType to) {
		List<String> actions = new ArrayList<>();
		for (Attribute attribute : from.attributes()) {
			if (to.attributes().stream().noneMatch((other) -> other.name().equals(attribute.name()))) {
				actions.add("drop attribute " + this.names.of(attribute.name()));
			}
		}
		for (Attribute attribute : to.attributes()) {
			if (from.attributes().stream().noneMatch((other) -> other.name().equals(attribute.name()))) {
				actions.add("add attribute " + attribute(attribute));
			}
			else if (from.attributes().stream().noneMatch(attribute::isLike)) {
				actions.add("alter attribute %s type %s".formatted(this.names.of(attribute.name()), attribute.type()));
			}
		}
		List<String> statements = new ArrayList<>();
		if (!actions.isEmpty()) {
			statements.add("alter type %s %s".formatted(this.names.of(to.name()), String.join(", ", actions)));
		}
		statements.addAll(new CommentSql(this.names).ofAttributes(to.id(), from.attributes(), to.attributes()));
		return statements;
	}

	private String attribute(Attribute attribute) {
		return this.names.of(attribute.name()) + " " + attribute.type();
	}

	private String check(CheckConstraint check) {
		return new ConstraintSql(this.names).definition(check);
	}

	/**
	 * A routine with the types of its arguments.
	 */
	static String routine(SqlNames names, ObjectId id) {
		String name = id.name().name();
		int open = name.indexOf('(');
		return names.of(id.name().sibling(name.substring(0, open))) + name.substring(open);
	}

}
