package dev.migrations.sample.history;

import dev.migrations.postgres.TestDatabase;

/**
 * What {@code pg_catalog} says of the schema {@code public}, a line a fact, sorted. The
 * order of columns counts as no fact, nor do the tables in which migrations keep their
 * own state.
 */
final class Catalog {

	private static final String OWN = "\\m_?(migrations|alembic)_\\w+";

	private static final String EVERYTHING = """
			with relations as (
				select oid, relname, relkind, relpersistence, reloptions from pg_class
				where relnamespace = 'public'::regnamespace
			), facts as (
				select format('%%s %%s %%s %%s %%s', relkind, relname, relpersistence, reloptions, obj_description(oid, 'pg_class')) fact
				from relations where relkind in ('r', 'p', 'v', 'm', 'S')
				union all
				select format('column %%s.%%s %%s null=%%s default=%%s identity=%%s generated=%%s storage=%%s%%s comment=%%s', r.relname, a.attname,
					format_type(a.atttypid, a.atttypmod), not a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
					a.attstorage, a.attcompression, col_description(r.oid, a.attnum))
				from relations r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
				left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
				where r.relkind in ('r', 'p', 'v', 'm')
				union all
				select format('constraint %%s.%%s %%s validated=%%s comment=%%s', conrelid::regclass, conname, pg_get_constraintdef(oid),
					convalidated, obj_description(oid, 'pg_constraint'))
				from pg_constraint where connamespace = 'public'::regnamespace
				union all
				select format('index %%s valid=%%s comment=%%s', pg_get_indexdef(i.indexrelid), i.indisvalid, obj_description(r.oid, 'pg_class'))
				from pg_index i join relations r on r.oid = i.indexrelid
				union all
				select format('sequence %%s %%s start=%%s by=%%s %%s..%%s cycle=%%s cache=%%s', sequencename, data_type, start_value, increment_by,
					min_value, max_value, cycle, cache_size)
				from pg_sequences where schemaname = 'public'
				union all
				select format('enum %%s (%%s)', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder))
				from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = 'public'::regnamespace group by t.typname
				union all
				select format('trigger %%s enabled=%%s', pg_get_triggerdef(oid), tgenabled) from pg_trigger where not tgisinternal
				union all
				select format('function %%s', pg_get_functiondef(oid)) from pg_proc where pronamespace = 'public'::regnamespace
				union all
				select format('type %%s %%s', typname, typtype) from pg_type where typnamespace = 'public'::regnamespace
			)
			select fact from facts where fact !~ '%s' order by fact collate "C"
			"""
		.formatted(OWN);

	/**
	 * What entities speak of, under no names but those of tables and columns: silent on
	 * defaults, comments, triggers, and indexes that are partial or on expressions.
	 */
	private static final String MODEL = """
			with relations as (
				select oid, relname, relkind from pg_class where relnamespace = 'public'::regnamespace
			), facts as (
				select format('column %%s.%%s %%s null=%%s identity=%%s', r.relname, a.attname, format_type(a.atttypid, a.atttypmod),
					not a.attnotnull, a.attidentity) fact
				from relations r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
				where r.relkind = 'r'
				union all
				select format('constraint on %%s %%s', conrelid::regclass, pg_get_constraintdef(oid))
				from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
				union all
				select regexp_replace(pg_get_indexdef(indexrelid), 'INDEX \\S+ ON', 'INDEX ON')
				from pg_index join relations on oid = indexrelid where indpred is null and indexprs is null
				union all
				select format('sequence %%s %%s start=%%s by=%%s', sequencename, data_type, start_value, increment_by)
				from pg_sequences where schemaname = 'public'
				union all
				select format('enum %%s (%%s)', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder))
				from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = 'public'::regnamespace group by t.typname
			)
			select fact from facts where fact !~ '%s' order by fact collate "C"
			"""
		.formatted(OWN);

	private Catalog() {
	}

	/** Everything that a revision could have changed. */
	static String everything(TestDatabase database) {
		return database.query(EVERYTHING);
	}

	/** What entities speak of. */
	static String model(TestDatabase database) {
		return database.query(MODEL);
	}

}
