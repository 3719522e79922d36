package dev.migrations.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDetails;
import dev.migrations.schema.ColumnValue;

import org.jspecify.annotations.Nullable;

/**
 * The columns of tables and views.
 */
final class ColumnCatalog {

	private static final String SQL = """
			select a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull,
				a.attidentity::text as identity, a.attgenerated::text as generated,
				pg_get_expr(d.adbin, d.adrelid, true) as value, coalesce(d.oid, 0) as default_oid,
				case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end as collation,
				case when a.attstorage <> t.typstorage then a.attstorage::text end as storage,
				m.description as comment, a.attinhcount = 0 as local, nullif(a.attcompression::text, '') as compression,
				nullif(a.attstattarget, -1) as statistics, a.attoptions,
				case when a.attacl is not null then %s end as grants
			from pg_attribute a
			join pg_class c on c.oid = a.attrelid
			join pg_namespace n on n.oid = c.relnamespace
			join pg_type t on t.oid = a.atttypid
			left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
			left join pg_description m on m.objoid = a.attrelid and m.classoid = 'pg_class'::regclass
				and m.objsubid = a.attnum
			where c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
				and n.nspname = any (:schemas)
			order by a.attrelid, a.attnum
			""".formatted(Grants.sql("a.attacl", "c.relowner"));

	private static final Map<String, String> STORAGE = Map.of("p", "plain", "e", "external", "m", "main", "x",
			"extended");

	private static final Map<String, String> COMPRESSION = Map.of("p", "pglz", "l", "lz4");

	private final Map<Long, List<ColumnRow>> rows = new HashMap<>();

	/** There are few types, and many columns. */
	private final Map<String, String> types = new HashMap<>();

	ColumnCatalog(CatalogQueries queries, CatalogIds ids) {
		queries.run(SQL, (row) -> {
			long relation = row.getLong("attrelid");
			ids.addColumnName(relation, row.getInt("attnum"), row.getString("attname"));
			if (ids.find("pg_class", relation, 0) != null) {
				ColumnRow column = map(row);
				ids.addColumn(relation, column.number(), column.column().name());
				this.rows.computeIfAbsent(relation, (key) -> new ArrayList<>()).add(column);
			}
		});
	}

	List<ColumnRow> of(long relation) {
		return this.rows.getOrDefault(relation, List.of());
	}

	private ColumnRow map(ResultSet row) throws SQLException {
		String type = this.types.computeIfAbsent(row.getString("type"), PrintedSql::type);
		String printed = row.getString("value");
		String storage = row.getString("storage");
		Column column = new Column(row.getString("attname"), type, row.getBoolean("attnotnull"),
				value(printed, type, row.getString("generated")), row.getString("collation"),
				(storage != null) ? STORAGE.get(storage) : null, row.getString("comment"), details(row));
		return new ColumnRow(row.getInt("attnum"), column, row.getString("identity"), row.getLong("default_oid"),
				row.getBoolean("local"), printed);
	}

	private static ColumnDetails details(ResultSet row) throws SQLException {
		String compression = row.getString("compression");
		int statistics = row.getInt("statistics");
		return new ColumnDetails((compression != null) ? COMPRESSION.get(compression) : null,
				row.wasNull() ? null : statistics, ArrayColumns.options(row, "attoptions"), Grants.read(row, "grants"),
				List.of());
	}

	private static @Nullable ColumnValue value(@Nullable String printed, String type, String generated) {
		if (printed == null) {
			return null;
		}
		return generated.isEmpty() ? new ColumnValue.Default(PrintedSql.defaultValue(printed, type))
				: new ColumnValue.Generated(PrintedSql.condition(printed), generated.equals("s"));
	}

}
