package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which extensions something needs that a transaction has made, and which need each
 * other.
 *
 * @param used those that something needs
 * @param requirements what an extension needs of others
 */
record NeededExtensions(Set<String> used, Map<String, Set<String>> requirements) {

	/** Of a type that is a member, the type of its arrays is none. */
	private static final String SQL = """
			select e.extname, null from pg_extension e
			where exists (
				select from pg_depend m
				left join pg_type t on m.classid = 'pg_type'::regclass and t.oid = m.objid
				join pg_depend d on d.refclassid = m.classid and d.refobjid in (m.objid, t.typarray)
				where m.refclassid = 'pg_extension'::regclass and m.refobjid = e.oid and m.deptype = 'e'
				and d.deptype in ('n', 'a') and d.xmin::text::bigint >= txid_current() % 4294967296
				and not exists (select from pg_depend o where o.classid = d.classid and o.objid = d.objid
					and o.deptype = 'e'))
			union all
			select r.extname, e.extname from pg_depend d
			join pg_extension e on e.oid = d.objid and d.classid = 'pg_extension'::regclass
			join pg_extension r on r.oid = d.refobjid and d.refclassid = 'pg_extension'::regclass
			""";

	static NeededExtensions read(Connection connection) throws SQLException {
		Set<String> used = new TreeSet<>();
		Map<String, Set<String>> requirements = new HashMap<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(SQL)) {
			while (rows.next()) {
				String by = rows.getString(2);
				if (by == null) {
					used.add(rows.getString(1));
				}
				else {
					requirements.computeIfAbsent(by, (key) -> new TreeSet<>()).add(rows.getString(1));
				}
			}
		}
		return new NeededExtensions(used, requirements);
	}

	/**
	 * All that are needed if some others are wanted.
	 */
	Set<String> with(Collection<String> wanted) {
		Set<String> all = new TreeSet<>();
		Deque<String> open = new ArrayDeque<>(this.used);
		open.addAll(wanted);
		while (!open.isEmpty()) {
			String next = open.removeFirst();
			if (all.add(next)) {
				open.addAll(this.requirements.getOrDefault(next, Set.of()));
			}
		}
		return all;
	}

}
