package dev.migrations.execution;

import java.sql.SQLException;

/**
 * How many tables and indexes a run left behind that were not there before it. The tables
 * that keep its records do not count, nor does what is temporary.
 *
 * @param tables how many tables, partitions included
 * @param indexes how many indexes, those of keys included
 */
public record CreatedObjects(int tables, int indexes) {

	/**
	 * Remember which is the newest object of the database. PostgreSQL numbers its objects
	 * in the order in which they are made.
	 */
	static long newest(Session session) throws SQLException {
		return session.query("select max(oid)::bigint from pg_catalog.pg_class", (rows) -> {
			rows.next();
			return rows.getLong(1);
		});
	}

	/**
	 * Count what was made since.
	 * @param newest the object that was the newest then
	 */
	static CreatedObjects since(Session session, long newest) throws SQLException {
		String sql = """
				select count(*) filter (where c.relkind in ('r', 'p')), count(*) filter (where c.relkind in ('i', 'I'))
				from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
				where c.oid::bigint > %d and c.relpersistence <> 't' and n.nspname <> 'pg_toast'""".formatted(newest);
		return session.query(sql, (rows) -> {
			rows.next();
			return new CreatedObjects(rows.getInt(1), rows.getInt(2));
		});
	}

}
