package dev.migrations.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;

/**
 * The indexes of tables and materialized views, but for those that a constraint or the
 * index of a partitioned table has made.
 */
final class IndexCatalog {

	private static final String SQL = """
			select i.indexrelid, i.indrelid, c.relname, pg_get_indexdef(i.indexrelid, 0, true) as definition,
				c.reloptions, i.indisvalid or t.relkind = 'p' as valid, obj_description(c.oid, 'pg_class') as comment,
				(select array_agg(a.attname::text order by k.place)
					from unnest(i.indkey::int2[]) with ordinality k(number, place)
					join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
					where k.place <= i.indnkeyatts) as columns
			from pg_index i
			join pg_class c on c.oid = i.indexrelid
			join pg_class t on t.oid = i.indrelid
			join pg_namespace n on n.oid = t.relnamespace
			where t.relkind in ('r', 'p', 'm') and n.nspname = any (:schemas)
				and not exists (select from pg_constraint x
					where x.conindid = i.indexrelid and x.contype in ('p', 'u', 'x'))
				and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)
			order by c.relname
			""";

	private final Map<Long, List<Index>> rows = new HashMap<>();

	IndexCatalog(CatalogQueries queries, CatalogIds ids) {
		queries.run(SQL, (row) -> {
			ObjectId relation = ids.find("pg_class", row.getLong("indrelid"), 0);
			if (relation != null) {
				Index index = map(row);
				this.rows.computeIfAbsent(row.getLong("indrelid"), (key) -> new ArrayList<>()).add(index);
				ids.add("pg_class", row.getLong("indexrelid"), relation.part(ObjectKind.INDEX, index.name()));
			}
		});
	}

	List<Index> of(long relation) {
		return this.rows.getOrDefault(relation, List.of());
	}

	private static Index map(ResultSet row) throws SQLException {
		IndexDefinition definition = IndexDefinition.parse(row.getString("definition"));
		return new Index(row.getString("relname"), definition.unique(), definition.method(), definition.keys(),
				ArrayColumns.texts(row, "columns"), definition.include(), definition.nullsNotDistinct(),
				ArrayColumns.options(row, "reloptions"), definition.predicate(), row.getBoolean("valid"),
				row.getString("comment"));
	}

}
