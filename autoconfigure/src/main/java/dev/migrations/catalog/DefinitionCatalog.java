package dev.migrations.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.schema.Attachment;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Routine;

/**
 * What is told by the statement that makes it: functions, procedures, triggers, policies,
 * rules, extended statistics.
 */
final class DefinitionCatalog {

	private static final String SQL = """
			select 'routine' as kind, 'pg_proc' as catalog, p.oid, null::oid as relation, n.nspname, p.proname as name,
				pg_get_functiondef(p.oid) as definition, p.prokind = 'p' as procedure,
				(select string_agg(format_type(a.type, null), ', ' order by a.place)
					from unnest(p.proargtypes::oid[]) with ordinality a(type, place)) as arguments,
				concat_ws(' returns ', pg_get_function_arguments(p.oid), pg_get_function_result(p.oid)) as signature,
				case when p.proacl is not null then coalesce(%s, '{}') end as grants, obj_description(p.oid, 'pg_proc') as comment
			from pg_proc p join pg_namespace n on n.oid = p.pronamespace
			where p.prokind <> 'a' and n.nspname = any (:schemas) and %s
			union all
			select 'trigger', 'pg_trigger', t.oid, t.tgrelid, null, t.tgname, pg_get_triggerdef(t.oid, true)
				|| case t.tgenabled when 'O' then '' else format(E';\\nalter table %%s %%s trigger %%I', t.tgrelid::regclass,
					case t.tgenabled when 'D' then 'disable' when 'R' then 'enable replica' else 'enable always' end,
					t.tgname) end,
				false, null, null, null, obj_description(t.oid, 'pg_trigger')
			from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
			where not t.tgisinternal and t.tgparentid = 0 and n.nspname = any (:schemas)
			union all
			select 'policy', 'pg_policy', p.oid, p.polrelid, null, p.polname,
				format('create policy %%I on %%s', p.polname, p.polrelid::regclass)
				|| case when p.polpermissive then '' else ' as restrictive' end
				|| case p.polcmd when 'r' then ' for select' when 'a' then ' for insert' when 'w' then ' for update'
					when 'd' then ' for delete' else '' end
				|| case when p.polroles = '{0}' then '' else ' to ' || (select string_agg(
					case r.role when 0 then 'public' else r.role::regrole::text end, ', ' order by r.role::regrole::text)
					from unnest(p.polroles) r(role)) end
				|| coalesce(E'\\n    using (' || pg_get_expr(p.polqual, p.polrelid, true) || ')', '')
				|| coalesce(E'\\n    with check (' || pg_get_expr(p.polwithcheck, p.polrelid, true) || ')', ''),
				false, null, null, null, obj_description(p.oid, 'pg_policy')
			from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
			where n.nspname = any (:schemas)
			union all
			select 'rule', 'pg_rewrite', r.oid, r.ev_class, null, r.rulename, rtrim(pg_get_ruledef(r.oid, true), ';')
				|| case r.ev_enabled when 'O' then '' else format(E';\\nalter table %%s %%s rule %%I', r.ev_class::regclass,
					case r.ev_enabled when 'D' then 'disable' when 'R' then 'enable replica' else 'enable always' end,
					r.rulename) end,
				false, null, null, null, obj_description(r.oid, 'pg_rewrite')
			from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
			where r.rulename <> '_RETURN' and n.nspname = any (:schemas)
			union all
			select 'statistics', 'pg_statistic_ext', s.oid, s.stxrelid, n.nspname, s.stxname,
				pg_get_statisticsobjdef(s.oid) || case when s.stxstattarget >= 0 then
				format(E';\\nalter statistics %%s%%I set statistics %%s',
					case n.nspname when current_schema() then '' else quote_ident(n.nspname) || '.' end, s.stxname,
					s.stxstattarget) else '' end, false, null, null, null, obj_description(s.oid, 'pg_statistic_ext')
			from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace
			where n.nspname = any (:schemas)
			order by kind, name
			"""
		.formatted(Grants.sql("p.proacl", "p.proowner"), CatalogQueries.notOfAnExtension("pg_proc", "p.oid"));

	private static final Pattern COLUMNS = Pattern.compile(" on (.+) from ", Pattern.DOTALL);

	private final String defaultSchema;

	final List<Routine> routines = new ArrayList<>();

	private final Map<Long, List<Attachment>> attachments = new HashMap<>();

	DefinitionCatalog(CatalogQueries queries, CatalogIds ids) {
		this.defaultSchema = queries.schemas().get(0);
		queries.run(SQL, (row) -> {
			if (row.getString("kind").equals("routine")) {
				Routine routine = routine(row);
				this.routines.add(routine);
				ids.add("pg_proc", row.getLong("oid"), routine.id());
				return;
			}
			ObjectId relation = ids.find("pg_class", row.getLong("relation"), 0);
			if (relation != null) {
				Attachment attachment = attachment(row);
				this.attachments.computeIfAbsent(row.getLong("relation"), (key) -> new ArrayList<>()).add(attachment);
				ids.add(row.getString("catalog"), row.getLong("oid"),
						relation.part(attachment.kind(), attachment.name()));
			}
		});
	}

	List<Attachment> of(long relation) {
		return this.attachments.getOrDefault(relation, List.of())
			.stream()
			.sorted(Comparator.comparing(Attachment::kind).thenComparing(Attachment::name))
			.toList();
	}

	private Routine routine(ResultSet row) throws SQLException {
		String arguments = row.getString("arguments");
		return new Routine(new QualifiedName(row.getString("nspname"), row.getString("name")),
				(arguments != null) ? arguments : "", row.getBoolean("procedure"), row.getString("signature"),
				unqualified(InList.inBody(PrintedSql.lower(row.getString("definition")).strip())),
				Grants.ofRoutine(row, "grants"), row.getString("comment"));
	}

	private Attachment attachment(ResultSet row) throws SQLException {
		ObjectKind kind = ObjectKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
		String definition = PrintedSql.condition(row.getString("definition").strip().replaceFirst(";$", ""));
		if (kind == ObjectKind.STATISTICS) {
			definition = sorted(definition);
		}
		return new Attachment(kind, row.getString("name"), unqualified(definition), row.getString("comment"));
	}

	/** PostgreSQL prints the columns of statistics by their positions. */
	private static String sorted(String definition) {
		Matcher columns = COLUMNS.matcher(definition);
		return columns.find() ? definition.substring(0, columns.start(1))
				+ IndexDefinition.split(columns.group(1)).stream().sorted().collect(Collectors.joining(", "))
				+ definition.substring(columns.end(1)) : definition;
	}

	/** Here PostgreSQL names the schema of what is made, whatever the search path. */
	private String unqualified(String definition) {
		return definition
			.replaceFirst("^(create (?:or replace )?(?:function|procedure|statistics) )(?:%1$s|\"%1$s\")\\."
				.formatted(this.defaultSchema), "$1");
	}

}
