package dev.migrations.catalog;

import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The settings that change how PostgreSQL prints names, expressions and literals.
 *
 * @param values the value of each, by name
 */
record PrintSettings(Map<String, String> values) {

	/**
	 * Set all to what the reader expects, for the rest of the transaction.
	 * @return what they were
	 */
	static PrintSettings pin(JdbcTemplate jdbc, String defaultSchema) {
		Map<String, String> pinned = new LinkedHashMap<>();
		pinned.put("datestyle", "ISO, YMD");
		pinned.put("intervalstyle", "postgres");
		pinned.put("timezone", "UTC");
		pinned.put("bytea_output", "hex");
		pinned.put("extra_float_digits", "1");
		pinned.put("quote_all_identifiers", "off");
		pinned.put("standard_conforming_strings", "on");
		pinned.put("xmloption", "content");
		pinned.put("search_path", '"' + defaultSchema.replace("\"", "\"\"") + '"');
		return new PrintSettings(set(jdbc, pinned));
	}

	void restore(JdbcTemplate jdbc) {
		set(jdbc, this.values);
	}

	/**
	 * Each row is evaluated on its own: it reads the old value, then sets the new one.
	 */
	private static Map<String, String> set(JdbcTemplate jdbc, Map<String, String> values) {
		String rows = values.keySet().stream().map((name) -> "(?, ?)").collect(Collectors.joining(", "));
		Object[] arguments = values.entrySet()
			.stream()
			.flatMap((entry) -> Stream.of(entry.getKey(), entry.getValue()))
			.toArray();
		Map<String, String> before = new LinkedHashMap<>();
		jdbc.query("""
				select name, current_setting(name) as before, set_config(name, value, true)
				from (values %s) as settings(name, value)""".formatted(rows), (ResultSet row) -> {
			before.put(row.getString("name"), row.getString("before"));
		}, arguments);
		return before;
	}

}
