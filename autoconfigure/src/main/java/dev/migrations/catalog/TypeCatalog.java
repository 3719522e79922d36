package dev.migrations.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.migrations.schema.CompositeType;
import dev.migrations.schema.DomainType;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;

import org.jspecify.annotations.Nullable;

/**
 * Enumerated types, domains and composite types.
 */
final class TypeCatalog {

	private static final String SQL = """
			select t.oid, t.typrelid, n.nspname, t.typname, t.typtype::text, obj_description(t.oid, 'pg_type') as comment,
				case when t.typacl is not null then coalesce(%s, '{}') end as grants,
				case t.typtype
					when 'e' then (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e
						where e.enumtypid = t.oid)
					when 'c' then (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
						where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped)
				end as names,
				case t.typtype when 'c' then (select array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum)
					from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped)
				end as types,
				case t.typtype when 'c' then (select array_agg(coalesce(col_description(a.attrelid, a.attnum), '')
					order by a.attnum)
					from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped)
				end as comments,
				case t.typtype when 'd' then format_type(t.typbasetype, t.typtypmod) end as base, t.typnotnull,
				pg_get_expr(t.typdefaultbin, 0, true) as value,
				case when t.typcollation <> b.typcollation then t.typcollation::regcollation::text end as collation
			from pg_type t
			join pg_namespace n on n.oid = t.typnamespace
			left join pg_class c on c.oid = t.typrelid
			left join pg_type b on b.oid = t.typbasetype
			where (t.typtype in ('e', 'd') or t.typtype = 'c' and c.relkind = 'c') and n.nspname = any (:schemas)
				and %s
			"""
		.formatted(Grants.sql("t.typacl", "t.typowner"), CatalogQueries.notOfAnExtension("pg_type", "t.oid"));

	final List<SchemaObject> objects = new ArrayList<>();

	TypeCatalog(CatalogQueries queries, ConstraintCatalog constraints, CatalogIds ids) {
		queries.run(SQL, (row) -> {
			SchemaObject type = map(row, constraints);
			this.objects.add(type);
			ids.add("pg_type", row.getLong("oid"), type.id());
			if (row.getLong("typrelid") != 0) {
				ids.add("pg_class", row.getLong("typrelid"), type.id());
			}
		});
	}

	private static SchemaObject map(ResultSet row, ConstraintCatalog constraints) throws SQLException {
		QualifiedName name = new QualifiedName(row.getString("nspname"), row.getString("typname"));
		String comment = row.getString("comment");
		List<String> names = ArrayColumns.texts(row, "names");
		List<String> types = ArrayColumns.texts(row, "types");
		List<String> comments = ArrayColumns.texts(row, "comments");
		return switch (row.getString("typtype")) {
			case "e" -> new EnumType(name, names, Grants.ofType(row, "grants"), comment);
			case "d" -> domain(row, name, constraints, comment);
			default -> new CompositeType(name,
					IntStream.range(0, names.size())
						.mapToObj((i) -> new CompositeType.Attribute(names.get(i), PrintedSql.type(types.get(i)),
								List.of(), comments.get(i).isEmpty() ? null : comments.get(i)))
						.toList(),
					Grants.ofType(row, "grants"), comment);
		};
	}

	private static DomainType domain(ResultSet row, QualifiedName name, ConstraintCatalog constraints,
			@Nullable String comment) throws SQLException {
		String type = PrintedSql.type(row.getString("base"));
		String value = row.getString("value");
		return new DomainType(name, type, row.getBoolean("typnotnull"),
				(value != null) ? PrintedSql.defaultValue(value, type) : null, row.getString("collation"),
				constraints.ofDomain(row.getLong("oid")), Grants.ofType(row, "grants"), comment);
	}

}
