package dev.migrations.operation;

import java.util.List;
import java.util.regex.Matcher;

import dev.migrations.schema.Column;
import dev.migrations.schema.Grant;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Routine;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

/**
 * Rights in SQL: those of what is made again.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-grant.html">GRANT</a>
 */
record GrantSql(SqlNames names) {

	/** What gives all rights on something and its columns. */
	void all(SchemaObject object, List<String> statements) {
		grants(object.grants(), target(object), "", statements);
		if (object instanceof Table table) {
			table.columns().forEach((column) -> ofColumn(table.name(), column, statements));
		}
		else if (object instanceof View view) {
			for (Column column : view.columns()) {
				grants(column.details().grants(), this.names.of(view.name()), column.name(), statements);
			}
		}
	}

	void ofColumn(QualifiedName table, Column column, List<String> statements) {
		grants(column.details().grants(), this.names.of(table), column.name(), statements);
		grants(column.details().sequenceGrants(), "sequence " + this.names.of(ColumnSql.sequence(table, column)), "",
				statements);
	}

	private String target(SchemaObject object) {
		String name = this.names.of(object.name());
		return switch (object.id().kind()) {
			case ROUTINE -> "routine " + TypeSql.routine(this.names, ((Routine) object).id());
			case SEQUENCE -> "sequence " + name;
			case ENUM, DOMAIN, COMPOSITE -> "type " + name;
			default -> name;
		};
	}

	private void grants(List<Grant> grants, String target, String column, List<String> statements) {
		for (Grant grant : grants) {
			String privileges = column.isEmpty() ? grant.privileges() : grant.privileges()
				.replaceAll("\\w+", "$0 (%s)".formatted(Matcher.quoteReplacement(this.names.of(column))));
			statements.add(grant.privileges().isEmpty() ? "revoke all on %s from %s".formatted(target, grant.grantee())
					: "grant %s on %s to %s%s".formatted(privileges, target, grant.grantee(),
							grant.grantable() ? " with grant option" : ""));
		}
	}

}
