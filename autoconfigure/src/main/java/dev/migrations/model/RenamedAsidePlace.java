package dev.migrations.model;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.revision.MigrationsException;

/**
 * The database itself: the live schemas of which the source speaks are renamed, and new
 * ones of their names made. Schemas in which there is nothing but extensions stay.
 */
final class RenamedAsidePlace implements ShadowPlace {

	/**
	 * Holds for a schema that has something besides what extensions brought.
	 */
	private static final String IN_USE = """
			exists (select from pg_depend d join pg_namespace n on n.oid = d.refobjid
			        where d.refclassid = 'pg_namespace'::regclass and n.nspname = ? and not exists (
			          select from pg_depend e
			          where e.classid = d.classid and e.objid = d.objid and e.deptype = 'e'
			          and e.refclassid = 'pg_extension'::regclass)
			        and d.classid <> 'pg_extension'::regclass)""";

	/** What depends now on something of a renamed schema, and did not before. */
	private static final String BORROWED = """
			select pg_describe_object(d.classid, d.objid, d.objsubid) || ' refers to '
			       || pg_describe_object(d.refclassid, d.refobjid, d.refobjsubid)
			from pg_depend d
			join pg_depend m on m.classid = d.refclassid and m.objid = d.refobjid
			join pg_namespace n on n.oid = m.refobjid and m.refclassid = 'pg_namespace'::regclass
			where n.nspname = any (?::text[]) and d.deptype in ('n', 'a')
			and d.xmin::text::bigint >= txid_current() % 4294967296
			and not exists (select from pg_depend e
			                where e.classid = m.classid and e.objid = m.objid and e.deptype = 'e')
			limit 1""";

	private final ShadowSession session;

	private final LiveDatabase live;

	RenamedAsidePlace(ShadowSession session, LiveDatabase live) {
		this.session = session;
		this.live = live;
	}

	/**
	 * What keeps the role from making a source in this way, in words.
	 */
	static List<String> obstacles(ShadowSession session, SourceScript script, LiveDatabase live) throws SQLException {
		List<String> obstacles = new ArrayList<>();
		if (!session.holds("has_database_privilege(current_database(), 'CREATE')")) {
			obstacles.add(session
				.one("""
						select format('role %I may not create schemas in database %I', current_user, current_database())"""));
		}
		for (String schema : schemas(script, live)) {
			if (session.holds(IN_USE, schema) && !session
				.holds("select pg_has_role(nspowner, 'USAGE') from pg_namespace where nspname = ?", schema)) {
				obstacles
					.add(session.one("select format('role %I does not own schema %I', current_user, ?::text)", schema));
			}
		}
		return obstacles;
	}

	private static Set<String> schemas(SourceScript script, LiveDatabase live) {
		Set<String> schemas = new LinkedHashSet<>();
		schemas.add(live.schema());
		schemas.addAll(script.createdSchemas());
		return schemas;
	}

	@Override
	public AppliedSource apply(SourceScript script) throws SQLException {
		Set<String> schemas = schemas(script, this.live);
		Map<String, String> aside = renameAside(schemas);
		this.session.executeFormat("create schema if not exists %I", this.live.schema());
		ExtensionMove move = moveExtensions(aside);
		SearchPath path = new SearchPath(this.session, this.live.schema(),
				this.live.extensionSchemas().stream().filter((schema) -> !schemas.contains(schema)).toList(),
				List.copyOf(move.left().keySet()));
		List<String> extensions = this.session.list("select extname from pg_extension order by extname");
		new SourceExecution(this.session, path, move.leftExtensions()).run(script, present(schemas));
		refuseBorrowing(move.left());
		Map<String, String> names = new LinkedHashMap<>();
		schemas.forEach((schema) -> names.put(schema, schema));
		return new AppliedSource(this.session.connection(), names, move.left(), Set.copyOf(extensions),
				AppliedSource.Place.RENAMED_ASIDE);
	}

	/** Give the live schemas other names, and tell which names they got. */
	private Map<String, String> renameAside(Set<String> schemas) throws SQLException {
		Map<String, String> aside = new LinkedHashMap<>();
		for (String schema : schemas) {
			if (this.session.holds(IN_USE, schema)) {
				String name = "migrations_aside_" + (aside.size() + 1);
				this.session.executeFormat("alter schema %I rename to %I", schema, name);
				aside.put(name, schema);
			}
		}
		return aside;
	}

	private ExtensionMove moveExtensions(Map<String, String> aside) throws SQLException {
		ExtensionMove move = new ExtensionMove(this.session);
		for (Map.Entry<String, String> schema : aside.entrySet()) {
			if (this.live.extensions().containsValue(schema.getValue())) {
				this.session.executeFormat("create schema if not exists %I", schema.getValue());
				move.move(schema.getKey(), schema.getValue());
			}
		}
		return move;
	}

	private Set<String> present(Set<String> schemas) throws SQLException {
		Set<String> present = new LinkedHashSet<>(schemas);
		present.retainAll(this.session.list("select nspname from pg_namespace"));
		return present;
	}

	/**
	 * Where a renamed schema stays in the search path for its extensions, a source could
	 * name a table that it does not make, and meet the live one.
	 */
	private void refuseBorrowing(Map<String, String> left) throws SQLException {
		String borrowed = left.isEmpty() ? null
				: this.session.oneOrNull(BORROWED, "{" + String.join(",", left.keySet()) + "}");
		if (borrowed != null) {
			throw new MigrationsException(
					"What the code says is not complete: %s, which it does not make.".formatted(borrowed),
					"Make that one too.");
		}
	}

}
