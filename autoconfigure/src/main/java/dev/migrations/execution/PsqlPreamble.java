package dev.migrations.execution;

import java.util.Collection;
import java.util.TimeZone;
import java.util.stream.Collectors;

import dev.migrations.revision.RevisionId;

/**
 * What comes in a script before the first revision: the settings of the session, the
 * lock, the tables that keep the records; and it refuses a database that is not as the
 * script expects it.
 */
final class PsqlPreamble {

	/** What to do about a script that does not fit its database. */
	static final String WRITE_ANEW = "Write the SQL anew, with --from-database to begin where the database is.";

	private final ManagedSchema managed;

	private final Expectation expected;

	private final BookkeepingTables tables;

	private final TimeZone timeZone;

	/**
	 * Create a preamble.
	 * @param timeZone the time zone in which the revisions run
	 */
	PsqlPreamble(ManagedSchema managed, Expectation expected, TimeZone timeZone) {
		this.managed = managed;
		this.expected = expected;
		this.tables = BookkeepingTables.of(managed, expected.schema());
		this.timeZone = timeZone;
	}

	/**
	 * Begin a script.
	 * @param title what it does
	 * @param oneTransaction whether it is one transaction, which begins here
	 */
	void begin(PsqlScript script, String title, boolean oneTransaction) {
		script.comment(title);
		script.comment("Run it by psql: psql -X -v ON_ERROR_STOP=1 -d <database> -f <this file>");
		script.line("\\set ON_ERROR_STOP on");
		script.line("\\set AUTOCOMMIT on");
		settings(script);
		if (oneTransaction) {
			script.statement("begin");
		}
		PsqlBlock block = new PsqlBlock();
		expectServer(block);
		lock(block);
		createTables(block);
		expectState(block);
		script.statement(block.sql());
	}

	/**
	 * Make the tables that keep the records, and nothing else.
	 */
	void tables(PsqlScript script) {
		PsqlBlock block = new PsqlBlock();
		createTables(block);
		script.statement(block.sql());
	}

	/**
	 * Undo what a script of a revision set for its session.
	 */
	void renew(PsqlScript script) {
		for (String statement : SessionSettings.FORGET) {
			script.statement(statement);
		}
		settings(script);
	}

	void end(PsqlScript script) {
		script.statement(new PsqlBlock().run("perform " + LockKey.of(this.tables).unlock()).sql());
	}

	/** As the driver and a run make them on a connection. */
	private void settings(PsqlScript script) {
		script.statement("set client_encoding = 'UTF8'");
		script.statement("set datestyle = " + Quoting.literal(this.expected.dateStyle()));
		script.statement("set timezone = " + Quoting.literal(postgresName(this.timeZone)));
		if (this.managed.schema() != null) {
			script.statement(
					new PsqlBlock()
						.run("""
								perform pg_catalog.set_config('search_path', pg_catalog.concat_ws(', ', %s,
								    nullif(pg_catalog.current_setting('search_path'), '')), false)"""
							.formatted(Quoting.literal(Quoting.identifier(this.managed.schema()))))
						.sql());
		}
	}

	private void expectServer(PsqlBlock block) {
		String strings = this.expected.standardConformingStrings() ? "on" : "off";
		block.comment("The server and the schema for which this was written");
		block.refuseIf("pg_catalog.current_setting('standard_conforming_strings') <> '%s'".formatted(strings),
				Quoting.literal("The setting standard_conforming_strings is not '%s', for which this script was written"
					.formatted(strings)),
				WRITE_ANEW);
		if (this.managed.schema() == null) {
			block.refuseIf("pg_catalog.current_schema() is distinct from " + Quoting.literal(this.expected.schema()),
					"pg_catalog.concat('The current schema is ', coalesce(pg_catalog.quote_literal(pg_catalog.current_schema()), 'none'), %s)"
						.formatted(Quoting
							.literal(", but this script was written for '%s'".formatted(this.expected.schema()))),
					"Run it with the search path of the application, or set 'migrations.schema' and write the SQL anew.");
		}
	}

	private void lock(PsqlBlock block) {
		block.comment("One run at a time");
		block.refuseIf("not " + LockKey.of(this.tables).tryLock(),
				Quoting.literal("Another run is at work on the schema '%s'".formatted(this.expected.schema())),
				"Wait for it to end, then run this script again.");
	}

	private void createTables(PsqlBlock block) {
		block.comment("The tables that keep the records");
		if (this.managed.schema() != null) {
			block.runIf(
					"not exists (select from pg_catalog.pg_namespace where nspname = %s)"
						.formatted(Quoting.literal(this.managed.schema())),
					"create schema " + Quoting.identifier(this.managed.schema()));
		}
		createTable(block, this.tables.version(), new VersionTable(this.tables).create());
		createTable(block, this.tables.history(), new HistoryTable(this.tables).create());
		createTable(block, this.tables.progress(), new ProgressTable(this.tables).create());
	}

	private static void createTable(PsqlBlock block, String table, String create) {
		block.runIf("pg_catalog.to_regclass(%s) is null".formatted(Quoting.literal(table)), create);
	}

	private void expectState(PsqlBlock block) {
		block.comment("Where this begins");
		block.refuseIf("exists (select from %s)".formatted(this.tables.progress()),
				"(select pg_catalog.concat('Revision ''', revision, ''' was left half-way') from %s limit 1)"
					.formatted(this.tables.progress()),
				"Go on with it by the command 'migrations upgrade' or 'migrations downgrade', without --sql.");
		if (this.expected.rows() != null) {
			expectRows(block, this.expected.rows());
		}
		if (!this.expected.tablesOfOthers()) {
			block.refuseIf(
					"""
							not exists (select from %s)
							      and exists (%s)""".formatted(this.tables.history(),
							StateReader.strangers(this.managed, this.expected.schema())),
					Quoting.literal("The schema '%s' has tables but was never under migrations"
						.formatted(this.expected.schema())),
					"Stamp it with the revision that it is at, by the command 'migrations stamp <revision>', and write the SQL anew.");
		}
	}

	private void expectRows(PsqlBlock block, Collection<RevisionId> rows) {
		String wanted = rows.stream()
			.map((id) -> Quoting.literal(id.value()))
			.collect(Collectors.joining(", ", "array[", "]::text[]"));
		block.declare("held text[]")
			.run("held := array(select version_num::text from %s order by 1)".formatted(this.tables.version()))
			.refuseIf("not (held <@ %1$s and held @> %1$s)".formatted(wanted),
					"pg_catalog.concat('The database is at ', coalesce(nullif(pg_catalog.array_to_string(held, ', '), ''), 'nothing'), %s)"
						.formatted(Quoting.literal(", but this script begins at " + Rows.describe(rows))),
					WRITE_ANEW);
	}

	/** PostgreSQL counts offsets from Greenwich the other way round than Java. */
	private static String postgresName(TimeZone timeZone) {
		String id = timeZone.getID();
		if (!id.startsWith("GMT") || id.length() < 4) {
			return id;
		}
		return switch (id.charAt(3)) {
			case '+' -> "GMT-" + id.substring(4);
			case '-' -> "GMT+" + id.substring(4);
			default -> id;
		};
	}

}
