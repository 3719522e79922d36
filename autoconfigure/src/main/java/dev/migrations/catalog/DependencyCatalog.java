package dev.migrations.catalog;

import java.util.Set;
import java.util.TreeSet;

import dev.migrations.schema.Dependency;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;

/**
 * What needs what.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-depend.html">
 * pg_depend</a>
 */
final class DependencyCatalog {

	/**
	 * That the query of a view needs something is said by its rule; of a column, by its
	 * default.
	 */
	private static final String SQL = """
			select case when r.oid is not null or a.oid is not null or t.typrelid > 0 then 'pg_class'
					else d.classid::regclass::text end as dependent_catalog,
				coalesce(r.ev_class, a.adrelid, nullif(t.typrelid, 0), d.objid) as dependent,
				coalesce(a.adnum, case when r.oid is null then d.objsubid end, 0) as dependent_column,
				case when o.typrelid > 0 then 'pg_class' else d.refclassid::regclass::text end as referenced_catalog,
				coalesce(nullif(o.typrelid, 0), nullif(o.typelem, 0), d.refobjid) as referenced,
				d.refobjsubid as referenced_column
			from pg_depend d
			left join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid and r.rulename = '_RETURN'
			left join pg_attrdef a on d.classid = 'pg_attrdef'::regclass and a.oid = d.objid
			left join pg_type t on d.classid = 'pg_type'::regclass and t.oid = d.objid
			left join pg_type o on d.refclassid = 'pg_type'::regclass and o.oid = d.refobjid
			left join pg_class s on d.classid = 'pg_class'::regclass and s.oid = d.objid and s.relkind = 'S'
			where d.objid >= 16384 and d.refobjid >= 16384 and d.deptype in ('n', 'a') and s.oid is null
				and d.refclassid in ('pg_class'::regclass, 'pg_type'::regclass, 'pg_proc'::regclass,
					'pg_constraint'::regclass)
			""";

	final Set<Dependency> dependencies = new TreeSet<>();

	DependencyCatalog(CatalogQueries queries, CatalogIds ids) {
		queries.run(SQL, (row) -> {
			ObjectId dependent = ids.find(row.getString("dependent_catalog"), row.getLong("dependent"),
					row.getInt("dependent_column"));
			ObjectId on = ids.find(row.getString("referenced_catalog"), row.getLong("referenced"),
					row.getInt("referenced_column"));
			if (dependent != null && on != null && !isItself(dependent, on)) {
				this.dependencies.add(new Dependency(dependent, on));
			}
		});
	}

	/** A part needs its whole, which everybody knows. */
	private static boolean isItself(ObjectId dependent, ObjectId on) {
		return dependent.equals(on)
				|| (!on.isPart() && on.kind() == ObjectKind.TABLE && dependent.name().equals(on.name()));
	}

}
