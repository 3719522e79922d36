package dev.migrations.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.schema.Grant;

/**
 * Rights of others than the owner.
 */
final class Grants {

	private static final String SEPARATOR = "\u001f";

	private Grants() {
	}

	/**
	 * An expression that gives them as an array of texts.
	 * @param acl the column that holds them
	 * @param owner the column that holds the owner
	 */
	static String sql(String acl, String owner) {
		return """
				(select array_agg(concat_ws(chr(31), g.privileges, g.is_grantable::text, g.grantee)
						order by g.grantee, g.is_grantable)
					from (select case a.grantee when 0 then 'public' else a.grantee::regrole::text end as grantee,
							a.is_grantable, string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) as privileges
						from aclexplode(%s) a where a.grantee <> %s group by 1, 2) g)"""
			.formatted(acl, owner);
	}

	/**
	 * Rights on a routine, which everybody may execute unless that was revoked.
	 */
	static List<Grant> ofRoutine(ResultSet row, String column) throws SQLException {
		return besides(new Grant("execute", "public", false), row, column);
	}

	/** Rights on a type, which everybody may use unless that was revoked. */
	static List<Grant> ofType(ResultSet row, String column) throws SQLException {
		return besides(new Grant("usage", "public", false), row, column);
	}

	private static List<Grant> besides(Grant usual, ResultSet row, String column) throws SQLException {
		List<Grant> grants = read(row, column);
		if (row.getArray(column) == null || grants.contains(usual)) {
			return grants.stream().filter((grant) -> !grant.equals(usual)).toList();
		}
		return Stream.concat(Stream.of(new Grant("", "public", false)), grants.stream()).toList();
	}

	static List<Grant> read(ResultSet row, String column) throws SQLException {
		return ArrayColumns.texts(row, column).stream().map((text) -> {
			String[] parts = text.split(SEPARATOR, 3);
			return new Grant(parts[0], parts[2], parts[1].equals("true"));
		}).toList();
	}

}
