package dev.migrations.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.KeyConstraint;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialActions;

/**
 * The constraints of tables and domains. {@code not null} is one of the column, with or
 * without a name of its own.
 */
final class ConstraintCatalog {

	private static final String SQL = """
			select c.oid, c.conname, c.contype::text, c.conrelid, c.contypid, c.conindid, c.condeferrable,
				c.condeferred, c.convalidated, c.confupdtype::text, c.confdeltype::text,
				c.confmatchtype = 'f' as match_full, c.connoinherit, %s as enforced, %s as period,
				array_to_string(c.conkey, ' ') as columns, c.confrelid, array_to_string(c.confkey, ' ') as confkey,
				fn.nspname as target_schema, f.relname as target_name,
				case when fn.nspname <> all (:schemas) then (select array_agg(a.attname::text order by k.place)
					from unnest(c.confkey) with ordinality k(number, place)
					join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number) end as target_columns,
				%s as set_columns,
				case c.contype when 'c' then pg_get_expr(c.conbin, c.conrelid, true) end as expression,
				case c.contype when 'x' then pg_get_constraintdef(c.oid, true) end as definition,
				case when i.indnatts > i.indnkeyatts then i.indkey::text end as keys, i.indnkeyatts,
				%s as nulls_not_distinct, x.reloptions as storage, m.description as comment
			from pg_constraint c
			join pg_namespace n on n.oid = c.connamespace
			left join pg_class f on f.oid = c.confrelid
			left join pg_namespace fn on fn.oid = f.relnamespace
			left join pg_index i on i.indexrelid = c.conindid and c.contype in ('p', 'u')
			left join pg_class x on x.oid = i.indexrelid
			left join pg_description m on m.objoid = c.oid and m.classoid = 'pg_constraint'::regclass
			where c.contype in ('p', 'u', 'f', 'c', 'x') and c.conparentid = 0
				and c.coninhcount = 0 and n.nspname = any (:schemas)
			order by c.conname
			""";

	private static final Map<String, String> ACTIONS = Map.of("a", ReferentialActions.NO_ACTION, "r", "restrict", "c",
			"cascade", "n", "set null", "d", "set default");

	private final Map<Long, List<Constraint>> ofTables = new HashMap<>();

	private final Map<Long, List<CheckConstraint>> ofDomains = new HashMap<>();

	private final CatalogIds ids;

	ConstraintCatalog(CatalogQueries queries, CatalogIds ids) {
		this.ids = ids;
		String sql = SQL.formatted(queries.since(18, "c.conenforced", "true"),
				queries.since(18, "c.conperiod", "false"),
				queries.since(15, "array_to_string(c.confdelsetcols, ' ')", "null"),
				queries.since(15, "coalesce(i.indnullsnotdistinct and c.contype = 'u', false)", "false"));
		queries.run(sql, (row) -> {
			if (row.getLong("contypid") != 0) {
				this.ofDomains.computeIfAbsent(row.getLong("contypid"), (key) -> new ArrayList<>()).add(check(row));
				return;
			}
			ObjectId table = ids.find("pg_class", row.getLong("conrelid"), 0);
			if (table != null) {
				add(row, table);
			}
		});
	}

	List<Constraint> ofTable(long oid) {
		return this.ofTables.getOrDefault(oid, List.of());
	}

	List<CheckConstraint> ofDomain(long oid) {
		return this.ofDomains.getOrDefault(oid, List.of());
	}

	private void add(ResultSet row, ObjectId table) throws SQLException {
		Constraint constraint = constraint(row);
		this.ofTables.computeIfAbsent(row.getLong("conrelid"), (key) -> new ArrayList<>()).add(constraint);
		ObjectId id = table.part(ObjectKind.CONSTRAINT, constraint.name());
		this.ids.add("pg_constraint", row.getLong("oid"), id);
		if (!(constraint instanceof ForeignKey || constraint instanceof CheckConstraint)) {
			this.ids.add("pg_class", row.getLong("conindid"), id);
		}
	}

	private Constraint constraint(ResultSet row) throws SQLException {
		return switch (row.getString("contype")) {
			case "c" -> check(row);
			case "f" -> foreignKey(row);
			case "x" -> new ExclusionConstraint(row.getString("conname"), PrintedSql.lower(row.getString("definition")),
					columns(row, "columns"), row.getString("comment"));
			default -> new KeyConstraint(row.getString("conname"), row.getString("contype").equals("p"),
					columns(row, "columns"), include(row), row.getBoolean("nulls_not_distinct"),
					row.getBoolean("period"), deferral(row), ArrayColumns.options(row, "storage"),
					row.getString("comment"));
		};
	}

	private CheckConstraint check(ResultSet row) throws SQLException {
		return new CheckConstraint(row.getString("conname"), PrintedSql.condition(row.getString("expression")),
				columns(row, "columns"), !row.getBoolean("connoinherit"), row.getBoolean("convalidated"),
				row.getBoolean("enforced"), row.getString("comment"));
	}

	private ForeignKey foreignKey(ResultSet row) throws SQLException {
		return new ForeignKey(row.getString("conname"), columns(row, "columns"),
				new QualifiedName(row.getString("target_schema"), row.getString("target_name")), targetColumns(row),
				actions(row), row.getBoolean("match_full"), row.getBoolean("period"), deferral(row),
				row.getBoolean("convalidated"), row.getBoolean("enforced"), row.getString("comment"));
	}

	private ReferentialActions actions(ResultSet row) throws SQLException {
		return new ReferentialActions(ACTIONS.getOrDefault(row.getString("confupdtype"), ReferentialActions.NO_ACTION),
				ACTIONS.getOrDefault(row.getString("confdeltype"), ReferentialActions.NO_ACTION),
				columns(row, "set_columns"));
	}

	private List<String> columns(ResultSet row, String numbers) throws SQLException {
		return this.ids.columnNames(row.getLong("conrelid"), ArrayColumns.numbers(row, numbers));
	}

	private List<String> include(ResultSet row) throws SQLException {
		List<Integer> keys = ArrayColumns.numbers(row, "keys");
		return this.ids.columnNames(row.getLong("conrelid"),
				keys.subList(Math.min(row.getInt("indnkeyatts"), keys.size()), keys.size()));
	}

	/** A table that is not read says so itself. */
	private List<String> targetColumns(ResultSet row) throws SQLException {
		List<String> columns = ArrayColumns.texts(row, "target_columns");
		return columns.isEmpty() ? this.ids.columnNames(row.getLong("confrelid"), ArrayColumns.numbers(row, "confkey"))
				: columns;
	}

	private static Deferral deferral(ResultSet row) throws SQLException {
		if (!row.getBoolean("condeferrable")) {
			return Deferral.NOT_DEFERRABLE;
		}
		return row.getBoolean("condeferred") ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
	}

}
