package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.migrations.operation.With.Option;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;

/**
 * What only a person asks for, in SQL.
 */
record SaidSql(SqlNames names) {

	private static final Pattern INDEX = Pattern.compile("^(create (?:unique )?index|drop index)");

	private static final Pattern MADE = Pattern.compile("(?s)^(create (?:unlogged )?table"
			+ "|create (?:unique )?index(?: concurrently)?|create (?:schema|extension|sequence)"
			+ "|create materialized view|alter table .*? add column|alter type .*? add value)");

	private static final Pattern GONE = Pattern
		.compile("(?s)^(drop index concurrently|drop materialized view|drop \\w+|alter table .*? drop \\w+)");

	/** Put the options of an operation into its first statement. */
	List<String> with(With with, List<String> statements) {
		List<String> all = new ArrayList<>(statements);
		String first = all.get(0);
		if (with.options().contains(Option.CONCURRENTLY)) {
			first = INDEX.matcher(first).replaceFirst("$1 concurrently");
		}
		if (with.options().contains(Option.IF_NOT_EXISTS)) {
			first = MADE.matcher(first).replaceFirst("$1 if not exists");
		}
		if (with.options().contains(Option.IF_EXISTS)) {
			first = GONE.matcher(first).replaceFirst("$1 if exists");
		}
		if (with.options().contains(Option.CASCADE)) {
			first += " cascade";
		}
		all.set(0, first);
		return all;
	}

	List<String> define(Define define) {
		if (define.replacing() && define.object().kind() == ObjectKind.MATERIALIZED_VIEW) {
			return List.of(drop(define.object()), "create " + define.definition());
		}
		return List.of((define.replacing() ? "create or replace " : "create ") + define.definition());
	}

	String drop(ObjectId object) {
		String name = this.names.of(object.name());
		return switch (object.kind()) {
			case ROUTINE -> "drop routine " + TypeSql.routine(this.names, object);
			case TRIGGER -> "drop trigger %s on %s".formatted(this.names.of(object.part()), name);
			default -> "drop %s %s".formatted(object.kind().word(), name);
		};
	}

	String add(AddEnumValue add) {
		return "alter type %s add value %s%s".formatted(this.names.of(add.type()), SqlNames.literal(add.value()),
				add.position().isEmpty() ? "" : " " + add.position());
	}

	String rename(RenameEnumValue rename) {
		return "alter type %s rename value %s to %s".formatted(this.names.of(rename.type()),
				SqlNames.literal(rename.from()), SqlNames.literal(rename.to()));
	}

	String validate(ValidateConstraint validate) {
		return "alter table %s validate constraint %s".formatted(this.names.of(validate.table()),
				this.names.of(validate.constraint()));
	}

}
