package dev.migrations.operation;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.schema.QualifiedName;

/**
 * How names and strings are written: names in quotes only where PostgreSQL's own
 * {@code quote_ident} puts them, and without the schema that is the current one.
 *
 * @param defaultSchema the schema that is not written
 * @see <a href="https://www.postgresql.org/docs/current/sql-keywords-appendix.html">SQL
 * Key Words</a>
 */
public record SqlNames(String defaultSchema) {

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	/** All keywords but the unreserved ones, of all versions. */
	static final Set<String> KEYWORDS = Set.of("""
			all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both
			case cast char character check coalesce collate collation column concurrently constraint create cross
			current_catalog current_date current_role current_schema current_time current_timestamp current_user dec
			decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign
			freeze from full grant greatest group grouping having ilike in initially inner inout int integer
			intersect interval into is isnull join json json_array json_arrayagg json_exists json_object
			json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading least left
			like limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null
			nullif numeric offset on only or order out outer overlaps overlay placing position precision primary real
			references returning right row select session_user setof similar smallint some substring symmetric
			system_user table tablesample then time timestamp to trailing treat trim true union unique user using
			values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists
			xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable""".split("\\s+"));

	/**
	 * A name without a schema.
	 * @param name the name
	 */
	public String of(String name) {
		return (PLAIN.matcher(name).matches() && !KEYWORDS.contains(name)) ? name
				: '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * A name with its schema, unless that is the one that is not written, or empty.
	 * @param name the name
	 */
	public String of(QualifiedName name) {
		return (name.schema().equals(this.defaultSchema) || name.schema().isEmpty()) ? of(name.name())
				: of(name.schema()) + "." + of(name.name());
	}

	/**
	 * A list of names in parentheses.
	 * @param names the names
	 */
	public String list(Collection<String> names) {
		return names.stream().map(this::of).collect(Collectors.joining(", ", "(", ")"));
	}

	/**
	 * A string. A backslash is written so that it means the same under both settings of
	 * {@code standard_conforming_strings}.
	 * @param text the string
	 */
	public static String literal(String text) {
		String doubled = text.replace("'", "''");
		return doubled.contains("\\") ? "E'" + doubled.replace("\\", "\\\\") + "'" : "'" + doubled + "'";
	}

}
