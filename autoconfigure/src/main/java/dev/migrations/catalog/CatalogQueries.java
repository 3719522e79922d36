package dev.migrations.catalog;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Runs the queries of this package.
 *
 * @param jdbc what they are run with
 * @param schemas the schemas that are read: each {@code :schemas} in a query
 * @param version the major version of the server
 */
record CatalogQueries(JdbcTemplate jdbc, List<String> schemas, int version) {

	private static final String PARAMETER = ":schemas";

	void run(String sql, RowCallbackHandler handler) {
		int parameters = sql.split(PARAMETER, -1).length - 1;
		this.jdbc.query(sql.replace(PARAMETER, "?"), (statement) -> {
			for (int i = 1; i <= parameters; i++) {
				statement.setArray(i, statement.getConnection().createArrayOf("text", this.schemas.toArray()));
			}
		}, handler);
	}

	/**
	 * A column of a catalog if this server has it.
	 * @param since the version that brought it
	 * @param expression the column
	 * @param otherwise what holds on older servers
	 */
	String since(int since, String expression, String otherwise) {
		return (this.version >= since) ? expression : otherwise;
	}

	/**
	 * The condition that something is no member of an extension.
	 */
	static String notOfAnExtension(String catalog, String oid) {
		return """
				not exists (select from pg_depend e where e.classid = '%s'::regclass and e.objid = %s
						and e.deptype = 'e')""".formatted(catalog, oid);
	}

}
