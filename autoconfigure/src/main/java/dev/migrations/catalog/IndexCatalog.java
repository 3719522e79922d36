package dev.migrations.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.Index;
import dev.migrations.schema.IndexUses;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;

/**
 * The indexes of tables and materialized views, but for those that a constraint or the
 * index of a partitioned table has made.
 */
final class IndexCatalog {

	private static final String SQL = """
			select i.indexrelid, i.indrelid, c.relname, pg_get_indexdef(i.indexrelid, 0, true) as definition,
				c.reloptions, i.indisvalid or t.relkind = 'p' as valid, m.description as comment, i.indisreplident, i.indisclustered,
				i.indkey::text as keys, i.indnkeyatts, x.oid is not null as of_constraint
			from pg_index i
			join pg_class c on c.oid = i.indexrelid
			join pg_class t on t.oid = i.indrelid
			join pg_namespace n on n.oid = t.relnamespace
			left join pg_constraint x on x.conindid = i.indexrelid and x.contype in ('p', 'u', 'x')
			left join pg_description m on m.objoid = c.oid and m.classoid = 'pg_class'::regclass and m.objsubid = 0
			where t.relkind in ('r', 'p', 'm') and n.nspname = any (:schemas)
				and (i.indisreplident or i.indisclustered or x.oid is null)
				and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)
			order by c.relname
			""";

	private final Map<Long, List<Index>> rows = new HashMap<>();

	private final Map<Long, IndexUses> uses = new HashMap<>();

	IndexCatalog(CatalogQueries queries, CatalogIds ids) {
		queries.run(SQL, (row) -> {
			ObjectId relation = ids.find("pg_class", row.getLong("indrelid"), 0);
			if (relation != null) {
				use(row);
			}
			if (relation != null && !row.getBoolean("of_constraint")) {
				Index index = map(row, ids);
				this.rows.computeIfAbsent(row.getLong("indrelid"), (key) -> new ArrayList<>()).add(index);
				ids.add("pg_class", row.getLong("indexrelid"), relation.part(ObjectKind.INDEX, index.name()));
			}
		});
	}

	private void use(ResultSet row) throws SQLException {
		IndexUses uses = uses(row.getLong("indrelid"));
		String name = row.getString("relname");
		this.uses.put(row.getLong("indrelid"),
				new IndexUses(row.getBoolean("indisreplident") ? IndexUses.identityBy(name) : uses.identity(),
						row.getBoolean("indisclustered") ? name : uses.order()));
	}

	/** What a relation uses its indexes for. */
	IndexUses uses(long relation) {
		return this.uses.getOrDefault(relation, IndexUses.NONE);
	}

	List<Index> of(long relation) {
		return this.rows.getOrDefault(relation, List.of());
	}

	private static Index map(ResultSet row, CatalogIds ids) throws SQLException {
		IndexDefinition definition = IndexDefinition.parse(row.getString("definition"));
		List<Integer> keys = ArrayColumns.numbers(row, "keys");
		List<String> columns = ids.columnNames(row.getLong("indrelid"), keys.subList(0, row.getInt("indnkeyatts")));
		return new Index(row.getString("relname"), definition.unique(), definition.method(), definition.keys(), columns,
				definition.include(), definition.nullsNotDistinct(), ArrayColumns.options(row, "reloptions"),
				definition.predicate(), row.getBoolean("valid"), row.getString("comment"));
	}

}
