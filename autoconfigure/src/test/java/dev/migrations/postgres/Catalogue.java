package dev.migrations.postgres;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Describes all that is in a database in one text, so that two databases can be compared:
 * what PostgreSQL's catalogue says of their objects, and every row of their tables.
 */
public final class Catalogue {

	private static final String OBJECTS = """
			with namespaces as (select oid, nspname from pg_namespace
			    where nspname not like 'pg\\_%' and nspname <> 'information_schema'),
			  relations as (select c.*, format('%I.%I', n.nspname, c.relname) as name
			    from pg_class c join namespaces n on n.oid = c.relnamespace)
			select 'schema ' || nspname from namespaces
			union all
			select format('relation %s kind %s owner %s options %s of %s', name, relkind, relowner::regrole, reloptions,
			  relpersistence) from relations
			union all
			select format('column %s.%I %s %s position %s not null %s default %s identity %s generated %s collation %s',
			  r.name, a.attname, format_type(a.atttypid, a.atttypmod), a.attstattarget, a.attnum, a.attnotnull,
			  pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, a.attcollation::regcollation)
			from pg_attribute a join relations r on r.oid = a.attrelid
			  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
			where a.attnum > 0 and not a.attisdropped
			union all
			select format('constraint %I on %s: %s', c.conname, r.name, pg_get_constraintdef(c.oid))
			from pg_constraint c join relations r on r.oid = c.conrelid
			union all
			select format('relation %s belongs to %s, for %s, half-way %s', r.name, i.inhparent::regclass,
			  pg_get_expr(r.relpartbound, r.oid), i.inhdetachpending)
			from pg_inherits i join relations r on r.oid = i.inhrelid
			union all
			select format('index %s valid %s', pg_get_indexdef(i.indexrelid), i.indisvalid)
			from pg_index i join relations r on r.oid = i.indrelid
			union all
			select format('view %s: %s', name, pg_get_viewdef(oid)) from relations where relkind in ('v', 'm')
			union all
			select pg_get_functiondef(p.oid) from pg_proc p join namespaces n on n.oid = p.pronamespace
			where p.prokind in ('f', 'p')
			union all
			select format('trigger %s', pg_get_triggerdef(t.oid)) from pg_trigger t join relations r on r.oid = t.tgrelid
			where not t.tgisinternal
			union all
			select format('type %I.%I kind %s values %s', n.nspname, t.typname, t.typtype,
			  (select array_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid))
			from pg_type t join namespaces n on n.oid = t.typnamespace
			union all
			select format('comment on %s: %s', pg_describe_object(d.classoid, d.objoid, d.objsubid), d.description)
			from pg_description d where d.classoid = 'pg_class'::regclass
			  and d.objoid in (select oid from relations)
			order by 1""";

	/** What is of the moment, and not of what was run. */
	private static final String TIMES = "'started_at', 'finished_at', 'duration_ms', 'updated_at'";

	private Catalogue() {
	}

	/**
	 * Describe a database, with the rows of all its tables in their order, but for the
	 * times of the history.
	 */
	public static String describe(TestDatabase database) {
		StringBuilder text = new StringBuilder(database.query(OBJECTS));
		database
			.query("""
					select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
					where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
					order by 1""")
			.lines()
			.forEach((table) -> text.append("\nrows of ").append(table).append('\n').append(database.query("""
					select string_agg(format('%%s=%%s', key, value), ' | ') from (
					  select ctid, row_to_json(t)::jsonb - array[%s] as row from %s t) rows
					cross join lateral (select key, value from jsonb_each_text(row) order by key) fields
					group by ctid order by 1""".formatted(TIMES, table))));
		return text.toString();
	}

	/**
	 * The lines of which only one of two databases has so many: {@code -} those of the
	 * first, {@code +} those of the second.
	 */
	public static List<String> difference(TestDatabase first, TestDatabase second) {
		return difference(describe(first).lines().toList(), describe(second).lines().toList());
	}

	/**
	 * The lines of which only one of two descriptions has so many.
	 */
	public static List<String> difference(List<String> first, List<String> second) {
		Map<String, Integer> surplus = new TreeMap<>();
		first.forEach((line) -> surplus.merge(line, -1, Integer::sum));
		second.forEach((line) -> surplus.merge(line, 1, Integer::sum));
		return surplus.entrySet()
			.stream()
			.filter((line) -> line.getValue() != 0)
			.flatMap((line) -> Collections
				.nCopies(Math.abs(line.getValue()), ((line.getValue() < 0) ? "- " : "+ ") + line.getKey())
				.stream())
			.toList();
	}

}
