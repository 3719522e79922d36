package dev.migrations.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.Extension;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.SchemaObject;

/**
 * Schemas of PostgreSQL, extensions, and how many things there are that are not read.
 */
final class NamespaceCatalog {

	private static final String SQL = """
			select 'namespace' as kind, n.nspname as name, obj_description(n.oid, 'pg_namespace') as comment, 0 as count,
				null as place
			from pg_namespace n where n.nspname = any (:schemas)
			union all
			select 'extension', e.extname, null, 0, case when e.extrelocatable then n.nspname end
			from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname <> 'plpgsql'
			union all
			select 'count', o.kind, null, count(*), null from (
				select 'aggregates' as kind, 'pg_proc'::regclass as catalog, p.oid from pg_proc p
				join pg_namespace n on n.oid = p.pronamespace where p.prokind = 'a' and n.nspname = any (:schemas)
				union all select 'casts', 'pg_cast'::regclass, oid from pg_cast
				union all select 'collations', 'pg_collation'::regclass, c.oid from pg_collation c
				join pg_namespace n on n.oid = c.collnamespace where n.nspname = any (:schemas)
				union all select 'conversions', 'pg_conversion'::regclass, oid from pg_conversion
				union all select 'default privileges', 'pg_default_acl'::regclass, oid from pg_default_acl
				union all select 'event triggers', 'pg_event_trigger'::regclass, oid from pg_event_trigger
				union all select 'foreign data wrappers', 'pg_foreign_data_wrapper'::regclass, oid
				from pg_foreign_data_wrapper
				union all select 'foreign servers', 'pg_foreign_server'::regclass, oid from pg_foreign_server
				union all select 'foreign tables', 'pg_class'::regclass, c.oid
				from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where c.relkind = 'f' and n.nspname = any (:schemas)
				union all select 'schemas with grants', 'pg_namespace'::regclass, n.oid from pg_namespace n
				where n.nspacl is not null and n.nspname = any (:schemas) and not exists (select from pg_init_privs i
					where i.classoid = 'pg_namespace'::regclass and i.objoid = n.oid and i.initprivs = n.nspacl)
				union all select 'objects of another owner', o.catalog, o.oid from (
					select 'pg_class'::regclass as catalog, c.oid, c.relowner as owner, c.relnamespace as namespace
					from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'S')
					union all select 'pg_proc'::regclass, p.oid, p.proowner, p.pronamespace from pg_proc p
					union all select 'pg_type'::regclass, t.oid, t.typowner, t.typnamespace from pg_type t
					where t.typtype in ('e', 'd', 'r') or t.typtype = 'c'
						and (select c.relkind = 'c' from pg_class c where c.oid = t.typrelid)
					union all select 'pg_namespace'::regclass, n.oid, n.nspowner, n.oid from pg_namespace n
				) o join pg_namespace n on n.oid = o.namespace
				where n.nspname = any (:schemas) and o.owner <> current_user::regrole
				union all select 'objects with grants', 'pg_class'::regclass, c.oid
				from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname = any (:schemas) and (c.relacl is not null
					or exists (select from pg_attribute a where a.attrelid = c.oid and a.attacl is not null))
				union all select 'objects with grants', 'pg_proc'::regclass, p.oid
				from pg_proc p join pg_namespace n on n.oid = p.pronamespace
				where p.proacl is not null and n.nspname = any (:schemas)
				union all select 'objects with grants', 'pg_type'::regclass, t.oid
				from pg_type t join pg_namespace n on n.oid = t.typnamespace
				where t.typacl is not null and n.nspname = any (:schemas)
				union all select 'large objects', 'pg_largeobject_metadata'::regclass, oid from pg_largeobject_metadata
				union all select 'security labels', l.classoid, l.objoid from pg_seclabel l
				union all select 'subscriptions', 'pg_subscription'::regclass, s.oid
				from pg_subscription s join pg_database d on d.oid = s.subdbid where d.datname = current_database()
				union all select 'user mappings', 'pg_user_mapping'::regclass, umid from pg_user_mappings
				union all select 'not null constraints that are not validated', 'pg_constraint'::regclass, c.oid
				from pg_constraint c join pg_namespace n on n.oid = c.connamespace
				where c.contype = 'n' and not c.convalidated and n.nspname = any (:schemas)
				union all select 'access methods', 'pg_am'::regclass, oid from pg_am
				union all select 'tables of a type', 'pg_class'::regclass, c.oid
				from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where c.reloftype <> 0 and n.nspname = any (:schemas)
				union all select 'relations in a tablespace', 'pg_class'::regclass, c.oid
				from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where c.reltablespace <> 0 and n.nspname = any (:schemas)
				union all select 'relations with another access method', 'pg_class'::regclass, c.oid
				from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_am a on a.oid = c.relam
				where c.relkind in ('r', 'p', 'm') and a.amname <> 'heap' and n.nspname = any (:schemas)
				union all select distinct 'inherited columns with a default of their own', 'pg_attrdef'::regclass, d.oid
				from pg_inherits h join pg_class c on c.oid = h.inhrelid join pg_namespace n on n.oid = c.relnamespace
				join pg_attrdef d on d.adrelid = h.inhrelid
				join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
				join pg_attribute pa on pa.attrelid = h.inhparent and pa.attname = a.attname
				left join pg_attrdef pd on pd.adrelid = pa.attrelid and pd.adnum = pa.attnum
				where n.nspname = any (:schemas) and a.attgenerated = ''
					and pg_get_expr(d.adbin, d.adrelid) is distinct from pg_get_expr(pd.adbin, pd.adrelid)
				union all select 'operator families', 'pg_opfamily'::regclass, f.oid
				from pg_opfamily f join pg_namespace n on n.oid = f.opfnamespace
				where n.nspname = any (:schemas) and not exists (select from pg_opclass o where o.opcfamily = f.oid)
				union all select 'languages', 'pg_language'::regclass, oid from pg_language
				union all select 'operators', 'pg_operator'::regclass, o.oid from pg_operator o
				join pg_namespace n on n.oid = o.oprnamespace where n.nspname = any (:schemas)
				union all select 'operator classes', 'pg_opclass'::regclass, o.oid from pg_opclass o
				join pg_namespace n on n.oid = o.opcnamespace where n.nspname = any (:schemas)
				union all select 'publications', 'pg_publication'::regclass, oid from pg_publication
				union all select 'range types', 'pg_type'::regclass, t.oid from pg_type t
				join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'r' and n.nspname = any (:schemas)
				union all select 'text search configurations', 'pg_ts_config'::regclass, c.oid from pg_ts_config c
				join pg_namespace n on n.oid = c.cfgnamespace where n.nspname = any (:schemas)
				union all select 'text search dictionaries', 'pg_ts_dict'::regclass, d.oid from pg_ts_dict d
				join pg_namespace n on n.oid = d.dictnamespace where n.nspname = any (:schemas)
				union all select 'text search parsers', 'pg_ts_parser'::regclass, p.oid from pg_ts_parser p
				join pg_namespace n on n.oid = p.prsnamespace where n.nspname = any (:schemas)
				union all select 'text search templates', 'pg_ts_template'::regclass, t.oid from pg_ts_template t
				join pg_namespace n on n.oid = t.tmplnamespace where n.nspname = any (:schemas)
				union all select 'transforms', 'pg_transform'::regclass, oid from pg_transform
			) o
			where (o.oid >= 16384 or o.kind in ('large objects', 'schemas with grants')) and not exists (select from pg_depend d
				where d.classid = o.catalog and d.objid = o.oid and d.deptype in ('e', 'i'))
			group by o.kind
			""";

	/** Every database is made with it. */
	private static final String COMMENT_OF_PUBLIC = "standard public schema";

	final List<SchemaObject> objects = new ArrayList<>();

	final Map<String, Integer> notCompared = new LinkedHashMap<>();

	NamespaceCatalog(CatalogQueries queries) {
		queries.run(SQL, (row) -> {
			String name = row.getString("name");
			String comment = row.getString("comment");
			switch (row.getString("kind")) {
				case "namespace" ->
					this.objects.add(new Namespace(name, COMMENT_OF_PUBLIC.equals(comment) ? null : comment));
				case "extension" -> this.objects.add(new Extension(name, row.getString("place"), null));
				default -> this.notCompared.put(name, row.getInt("count"));
			}
		});
	}

}
