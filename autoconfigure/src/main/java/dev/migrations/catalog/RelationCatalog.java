package dev.migrations.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SequenceOptions;

import org.jspecify.annotations.Nullable;

/**
 * Tables, views and sequences.
 */
final class RelationCatalog {

	private static final String SQL = """
			select c.oid, n.nspname, c.relname, c.relkind::text, c.relpersistence = 'u' as unlogged,
				c.relrowsecurity, c.relforcerowsecurity, c.reloptions,
				case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid, true) end as query,
				case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partition_key,
				pg_get_expr(c.relpartbound, c.oid) as bound,
				case c.relreplident when 'f' then 'full' when 'n' then 'nothing' end as replica_identity,
				(select x.reloptions from pg_class x where x.oid = c.reltoastrelid and c.reltoastrelid <> 0) as toast,
				(select array_agg(h.inhparent::bigint order by h.inhseqno) from pg_inherits h
					where h.inhrelid = c.oid) as parents,
				format_type(s.seqtypid, null) as seqtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
				s.seqcycle, d.refobjid as owner_table, d.refobjsubid as owner_column, d.deptype = 'i' as identity,
				%s as grants,
				m.description as comment
			from pg_class c
			join pg_namespace n on n.oid = c.relnamespace
			left join pg_description m on m.objoid = c.oid and m.classoid = 'pg_class'::regclass and m.objsubid = 0
			left join pg_sequence s on s.seqrelid = c.oid
			left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.objsubid = 0
				and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
				and c.relkind = 'S'
			where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname = any (:schemas)
				and %s
			""".formatted(Grants.sql("c.relacl", "c.relowner"), CatalogQueries.notOfAnExtension("pg_class", "c.oid"));

	final Map<Long, RelationRow> rows = new LinkedHashMap<>();

	RelationCatalog(CatalogQueries queries, Set<String> ignoredTables, CatalogIds ids) {
		queries.run(SQL, (row) -> {
			String name = row.getString("relname");
			if (!ignoredTables.contains(name)) {
				RelationRow relation = map(row, new QualifiedName(row.getString("nspname"), name));
				this.rows.put(relation.oid(), relation);
				ids.add("pg_class", relation.oid(), relation.id());
			}
		});
		// what belongs to a table that is passed over is passed over
		this.rows.values().removeIf((row) -> row.ownerTable() != 0 && !this.rows.containsKey(row.ownerTable()));
	}

	private static RelationRow map(ResultSet row, QualifiedName name) throws SQLException {
		String kind = row.getString("relkind");
		return new RelationRow(row.getLong("oid"), ObjectId.of(kind(kind), name), row.getBoolean("unlogged"),
				row.getBoolean("relrowsecurity"), row.getBoolean("relforcerowsecurity"), storage(row),
				query(row.getString("query")), PrintedSql.lowerIfAny(row.getString("partition_key")),
				PrintedSql.lowerIfAny(row.getString("bound")), ArrayColumns.longs(row, "parents"),
				kind.equals("S") ? options(row) : null, row.getLong("owner_table"), row.getInt("owner_column"),
				row.getBoolean("identity"), Grants.read(row, "grants"), row.getString("replica_identity"),
				row.getString("comment"));
	}

	/** Those of the table behind it, where long values are, have a prefix. */
	private static Map<String, String> storage(ResultSet row) throws SQLException {
		Map<String, String> storage = ArrayColumns.options(row, "reloptions");
		ArrayColumns.options(row, "toast").forEach((name, value) -> storage.put("toast." + name, value));
		return storage;
	}

	private static ObjectKind kind(String relkind) {
		return switch (relkind) {
			case "v" -> ObjectKind.VIEW;
			case "m" -> ObjectKind.MATERIALIZED_VIEW;
			case "S" -> ObjectKind.SEQUENCE;
			default -> ObjectKind.TABLE;
		};
	}

	/**
	 * PostgreSQL aligns keywords to the right; the first one is at the left all the same.
	 */
	private static @Nullable String query(@Nullable String printed) {
		return (printed != null) ? PrintedSql.condition(printed.strip().replaceFirst(";$", "")) : null;
	}

	private static SequenceOptions options(ResultSet row) throws SQLException {
		return new SequenceOptions(row.getString("seqtype"), row.getLong("seqstart"), row.getLong("seqincrement"),
				row.getLong("seqmin"), row.getLong("seqmax"), row.getLong("seqcache"), row.getBoolean("seqcycle"));
	}

	/** The names of those that are read, of some numbers. */
	List<QualifiedName> names(List<Long> oids) {
		return oids.stream()
			.map(this.rows::get)
			.filter(Objects::nonNull)
			.map((relation) -> relation.id().name())
			.collect(Collectors.toList());
	}

}
