package dev.migrations.model;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps the extensions of schemas that were renamed within reach: what they bring, such
 * as the type {@code citext}, belongs to the database and not to what is compared. They
 * are moved to the new schema of the same name. Where that is not possible, their schema
 * stays in the search path behind the new one.
 */
final class ExtensionMove {

	private final ShadowSession session;

	private final Map<String, String> left = new LinkedHashMap<>();

	private final Set<String> leftExtensions = new TreeSet<>();

	ExtensionMove(ShadowSession session) {
		this.session = session;
	}

	/**
	 * Move what can be moved.
	 * @param aside a schema that was renamed, by the name it has now
	 * @param real its name before, which a new schema has now
	 */
	void move(String aside, String real) throws SQLException {
		for (String extension : this.session.list("""
				select extname from pg_extension join pg_namespace n on n.oid = extnamespace
				where nspname = ? order by extname""", aside)) {
			if (!moved(extension, real)) {
				this.left.put(aside, this.session.one("select quote_ident(?)", real));
				this.leftExtensions.add(extension);
			}
		}
	}

	/**
	 * An extension with tables or views is not tried: they would be locked against
	 * everybody. One that is not ours, or has members that are not, refuses.
	 */
	private boolean moved(String extension, String schema) throws SQLException {
		if (!this.session.holds("""
				select extrelocatable and not exists (
				  select from pg_depend where refclassid = 'pg_extension'::regclass and refobjid = e.oid
				  and deptype = 'e' and classid = 'pg_class'::regclass)
				from pg_extension e where extname = ?""", extension)) {
			return false;
		}
		this.session.execute("savepoint migrations_extension");
		try {
			this.session.executeFormat("alter extension %I set schema %I", extension, schema);
			this.session.execute("release savepoint migrations_extension");
			return true;
		}
		catch (SQLException ex) {
			this.session.execute("rollback to savepoint migrations_extension");
			return false;
		}
	}

	/**
	 * The renamed schemas with extensions that were left there, with their real names.
	 */
	Map<String, String> left() {
		return this.left;
	}

	/** The extensions that were left there. */
	Set<String> leftExtensions() {
		return this.leftExtensions;
	}

}
