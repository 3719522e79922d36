package dev.migrations.script;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.revision.InvalidRevisionsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files, and what is said of them. The first line of an upgrade section is line 4.
 */
class MalformedFileTests {

	private static final String NO_REVISION = "1: is no revision: expected '-- Revision ID: <id>' in the comments at its top, which end in line ";

	private static final String ID_EXPECTED = ": expected letters and digits, as in '7c1d2f3a9b40'";

	private static final String PSQL = " is a command of psql, which does not run this file: expected SQL (only \\restrict and \\unrestrict, which pg_dump writes, are passed over)";

	private static final String CONTROL = " is refused, since the transaction it runs in would end half-way: leave it out; what a revision has to run outside a transaction goes between '-- migrate: autocommit' and '-- migrate: end'";

	private static final String DRIVER = " would break the connection, since the JDBC driver needs ";

	private static final String ENCLOSE = ": enclose what refuses one in '-- migrate: autocommit' and '-- migrate: end', or make it a revision of its own";

	private static final String MARKS = "expected one of upgrade, downgrade, autocommit, end, todo";

	static Stream<Arguments> headers() {
		return Stream.of(file("", NO_REVISION + 1), file("select 1;\n", NO_REVISION + 1),
				file("just text\n", NO_REVISION + 1),
				file("-- add users\n\n/* x */\n-- Revision ID: a1\n", NO_REVISION + 3),
				file("-- migrate: upgrade\n", NO_REVISION + 1),
				header("-- Revision ID:", "1: 'Revision ID': a revision identifier is not empty" + ID_EXPECTED),
				header("-- Revision ID: a-b",
						"1: 'Revision ID': Character(s) '-' not allowed in revision identifier 'a-b'" + ID_EXPECTED),
				header("-- Revision ID: a b@c+d:e",
						"1: 'Revision ID': Character(s) ' ', '@', '+', ':' not allowed in revision identifier 'a b@c+d:e'"
								+ ID_EXPECTED),
				header("-- Revision ID: head",
						"1: 'Revision ID': 'head' is a word of its own and cannot name a revision" + ID_EXPECTED),
				header("-- Revision ID: a1\n-- revision id: a2",
						"2: a second 'Revision ID', the first is in line 1: expected one"),
				header("-- add users\n-- Revison ID: a1", "2: unknown key 'Revison ID': did you mean 'Revision ID'?"),
				header("-- Depend On: b2\n-- Revision ID: a1",
						"1: unknown key 'Depend On': did you mean 'Depends On'?"),
				header("-- Revision ID: a1\n-- DependsOn: b2",
						"2: unknown key 'DependsOn': did you mean 'Depends On'?"),
				header("-- Revision ID: a1\n-- Depends-On: b2",
						"2: unknown key 'Depends-On': did you mean 'Depends On'?"),
				header("-- Revision ID: a1\n-- Author: me",
						"2: unknown key 'Author': expected one of 'Revision ID', 'Revises', 'Create Date', 'Branch Labels', 'Depends On'"),
				header("-- Revision ID: a1\n-- Depends On b2",
						"2: 'Depends On' wants a colon: expected '-- Depends On: ...'"),
				header("-- Revision ID: a1\n-- Revises: a-b, base, c, c,",
						"2: 'Revises': 'base' is a word of its own and cannot name a revision: expected identifiers with commas between them, or nothing for a base",
						"2: 'Revises': 'c' is named twice: expected identifiers with commas between them, or nothing for a base",
						"2: 'Revises': Character(s) '-' not allowed in revision identifier 'a-b': expected identifiers with commas between them, or nothing for a base",
						"2: 'Revises': a revision identifier is not empty: expected identifiers with commas between them, or nothing for a base"),
				header("-- Revision ID: a1\n-- Branch Labels: a-b, x@y z, current",
						"2: 'Branch Labels': 'current' is a word of its own and cannot name a revision: expected names with commas between them",
						"2: 'Branch Labels': Character(s) '@', ' ' not allowed in branch label 'x@y z': expected names with commas between them"),
				header("-- Revision ID: a1\n-- Depends On: auth@head,,b",
						"2: 'Depends On': Character(s) '@' not allowed in branch label 'auth@head': expected names with commas between them",
						"2: 'Depends On': a branch label is not empty: expected names with commas between them"),
				header("-- Revision ID: a1\n-- Create Date: yesterday",
						"2: 'Create Date' is no date: expected one as in '2026-11-20T15:30:00Z', here is 'yesterday'"),
				header("-- Revision ID: a1\n-- Create Date: 2026-02-30T10:00:00",
						"2: 'Create Date' is no date: expected one as in '2026-11-20T15:30:00Z', here is '2026-02-30T10:00:00'"));
	}

	static Stream<Arguments> sections() {
		return Stream.of(
				file(Scripts.HEADER, "1: no upgrade section: expected a line '-- migrate: upgrade' below the header"),
				file(Scripts.HEADER + "-- migrate: downgrade\nselect 1;",
						"1: no upgrade section: expected a line '-- migrate: upgrade' below the header"),
				file(Scripts.HEADER + "select 1;\nselect 2;",
						"3: 'select 1' stands outside a section: expected '-- migrate: upgrade' in a line before it"),
				file(Scripts.HEADER + "-- migrate: autocommit\n-- migrate: upgrade",
						"3: '-- migrate: autocommit' stands outside a section: expected '-- migrate: upgrade' before it"),
				upgrade("-- migrate: upgrade",
						"4: a second '-- migrate: upgrade', the first is in line 3: expected one of each"),
				upgrade("-- migrate: downgrade\n-- migrate: DOWNGRADE",
						"5: a second '-- migrate: downgrade', the first is in line 4: expected one of each"),
				upgrade("-- migrate: autocommit\nvacuum;",
						"4: '-- migrate: autocommit' does not end: expected '-- migrate: end' before the section's end"),
				upgrade("-- migrate: autocommit\n-- migrate: downgrade",
						"4: '-- migrate: autocommit' does not end: expected '-- migrate: end' before the section's end"),
				upgrade("-- migrate: end",
						"4: '-- migrate: end' ends nothing: expected '-- migrate: autocommit' before it"),
				upgrade("-- migrate: autocommit\n-- migrate: autocommit\n-- migrate: end\n-- migrate: end",
						"5: '-- migrate: autocommit' stands within another one, of line 4: expected '-- migrate: end' before it",
						"7: '-- migrate: end' ends nothing: expected '-- migrate: autocommit' before it"));
	}

	static Stream<Arguments> marks() {
		return Stream.of(upgrade("-- migrate: upgrad", "4: unknown mark '-- migrate: upgrad': did you mean 'upgrade'?"),
				upgrade("-- migrate:down", "4: unknown mark '-- migrate: down': did you mean 'downgrade'?"),
				upgrade("-- migrate: copy the rows", "4: unknown mark '-- migrate: copy': " + MARKS),
				upgrade("-- migrate:", "4: unknown mark '-- migrate: ': " + MARKS),
				upgrade("-- migrate: downgrade now", "4: nothing may follow '-- migrate: downgrade', here is 'now'"),
				nearly("-- migrate downgrade", "downgrade"), nearly("-- migration: downgrade", "downgrade"),
				nearly("--- migrate: downgrade", "downgrade"), nearly("-- migrate = end", "end"),
				nearly("-- mirgate: todo think", "todo"), nearly("-- Migrate; Downgrade;", "downgrade"),
				upgrade("select 1; -- migrate: downgrade",
						"4: the mark '-- migrate: downgrade' stands behind other text, where it does not count: expected it on a line of its own"),
				upgrade("/**/ -- migrate: todo think",
						"4: the mark '-- migrate: todo' stands behind other text, where it does not count: expected it on a line of its own"),
				upgrade("\ncreate table a (\n id int)\n-- migrate: downgrade\ndrop table a;",
						"5: 'create table a ( id int)' is not finished when the mark '-- migrate: downgrade' follows in line 7: expected ';' before it"),
				upgrade("create table a (\n  -- migrate: todo choose\n);",
						"4: 'create table a (' is not finished when the mark '-- migrate: todo' follows in line 5: expected ')' before it"),
				upgrade("create function f() returns int begin atomic\nselect 1;\n-- migrate: downgrade",
						"4: 'create function f() returns int begin a…' is not finished when the mark '-- migrate: downgrade' follows in line 6: expected 'END' before it"));
	}

	static Stream<Arguments> statements() {
		return Stream.of(unfinished("select 'a;", "string", "'"), unfinished("select E'\\';", "string", "'"),
				unfinished("select $a$ b $A$;", "string", "$a$"), unfinished("select \"a;", "quoted name", "\""),
				unfinished("select 1 /* /* */;", "comment", "*/"),
				upgrade("select (1;\nselect 2;",
						"4: 'select (1; select 2;' is not finished at the end of the file: expected ')'"),
				upgrade("create procedure p() begin atomic select 1;",
						"4: 'create procedure p() begin atomic selec…' is not finished at the end of the file: expected 'END'"),
				upgrade("copy a from stdin;\n1\n-- migrate: downgrade\n",
						"4: the data of COPY ... FROM stdin does not end: expected a line '\\.'"),
				upgrade("copy a from stdin;\n1\n\\. \n",
						"4: the data of COPY ... FROM stdin does not end: expected a line '\\.'"),
				upgrade("copy a (b) from STDIN with (format csv)",
						"4: COPY ... FROM stdin has no data: expected ';', a new line, the data, and a line '\\.'"),
				upgrade("copy a from stdin; select 1;\n\\.\n",
						"4: nothing may follow the ';' of COPY ... FROM stdin in its line, here is 'select 1;': expected the data in the next line"),
				upgrade("copy a to stdout;",
						"4: 'copy a to stdout' gives data to a client that is not there: expected COPY ... FROM stdin"),
				upgrade("\\i other.sql\nselect 1 \\gx\n\\.\n\\;select 2;\n\\\n\\! ls\nselect 2\n\\restrict x\n;",
						"4: '\\i'" + PSQL, "5: '\\gx'" + PSQL, "6: '\\.'" + PSQL, "7: '\\;'" + PSQL, "8: '\\'" + PSQL,
						"9: '\\!'" + PSQL, "11: '\\restrict'" + PSQL),
				upgrade("begin;\nselect 1;\ncommit;", "4: BEGIN" + CONTROL, "6: COMMIT" + CONTROL),
				upgrade("Start\nTransaction read only;\nend work;", "4: START TRANSACTION" + CONTROL,
						"6: END" + CONTROL),
				upgrade("rollback;\nrollback and chain;\nabort;", "4: ROLLBACK" + CONTROL, "5: ROLLBACK" + CONTROL,
						"6: ABORT" + CONTROL),
				upgrade("prepare transaction 'x';\ncommit prepared 'x';\nrollback prepared 'x';",
						"4: PREPARE TRANSACTION" + CONTROL, "5: COMMIT PREPARED" + CONTROL,
						"6: ROLLBACK PREPARED" + CONTROL),
				upgrade("-- migrate: autocommit\ncommit;\n-- migrate: end", "5: COMMIT" + CONTROL),
				upgrade("select 'a\u0000b';",
						"4: the character at column 10 is NUL, which PostgreSQL cannot hold: leave it out"),
				upgrade("set client_encoding = 'UTF8';\nset client_encoding to latin1;\nset names 'latin1';",
						"5: 'set client_encoding to latin1'" + DRIVER + "client_encoding UTF8: leave it out",
						"6: 'set names 'latin1''" + DRIVER + "client_encoding UTF8: leave it out"),
				upgrade("set datestyle = iso, dmy;\nset local datestyle = 'German';",
						"5: 'set local datestyle = 'German''" + DRIVER + "datestyle ISO: leave it out"),
				upgrade("savepoint s; release s; rollback to s; rollback work to savepoint s; prepare begin as select 1;"),
				upgrade("create table a ();\n\ncreate index concurrently i on a (b);\nvacuum;",
						"6: 'create index concurrently i on a (b)' refuses to run inside a transaction, in which the statement of line 4 runs"
								+ ENCLOSE),
				upgrade("vacuum;\ncreate table a ();\ncreate table b ();",
						"5: 'create table a ()' runs inside a transaction, which 'vacuum' in line 4 refuses" + ENCLOSE),
				upgrade("select 1;\n-- migrate: autocommit\nvacuum;\n-- migrate: end\nvacuum;",
						"8: 'vacuum' refuses to run inside a transaction, in which the statement of line 4 runs"
								+ ENCLOSE));
	}

	private static Arguments file(String text, String... problems) {
		return Arguments.of(text, List.of(problems));
	}

	private static Arguments header(String header, String... problems) {
		return file(header + "\n-- migrate: upgrade\n", problems);
	}

	private static Arguments upgrade(String section, String... problems) {
		return file(Scripts.UPGRADE + section, problems);
	}

	private static Arguments nearly(String mark, String meant) {
		return upgrade(mark, "4: '%s' is not a mark, but nearly: expected '-- migrate: %s'".formatted(mark, meant));
	}

	private static Arguments unfinished(String section, String what, String end) {
		return upgrade(section,
				"4: the %s that begins here does not end: expected %s before the end of the file".formatted(what, end));
	}

	@ParameterizedTest
	@MethodSource({ "headers", "sections", "marks", "statements" })
	void isRefused(String text, List<String> problems) {
		assertThat(Scripts.problems(text)).isEqualTo(problems);
	}

	@ParameterizedTest
	@MethodSource({ "headers", "sections", "marks", "statements" })
	void isRefusedWithTheLineEndsOfWindows(String text, List<String> problems) {
		assertThat(Scripts.problems(text.replace("\n", "\r\n"))).isEqualTo(problems);
	}

	@Test
	void namesTheLineThatIsNotUtf8() {
		byte[] text = "-- Revision ID: a1\n-- migrate: upgrade\nselect 'größe',\n  'größe';"
			.getBytes(StandardCharsets.UTF_8);
		text[text.length - 5] = 'x';
		SqlRevision revision = SqlRevision.of(Scripts.NAME, new ByteArrayResource(text));
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(() -> revision.outline(true))
			.satisfies((ex) -> assertThat(ex.problems())
				.hasToString("[x.sql:4: the bytes at column 8 are not UTF-8; save the file in that encoding]"));
	}

	@Test
	void namesTheLineOfTheHeaderThatIsNotUtf8() {
		byte[] text = "-- gr\u00f6\u00dfe\n-- Revision ID: a1\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(() -> SqlRevision.of(Scripts.NAME, new ByteArrayResource(text)))
			.withMessageContaining("x.sql:1: the bytes at column 6 are not UTF-8");
	}

	@Test
	void keepsCommentsThatAreNoMarks() {
		String section = "-- migrate the end of it\n-- upgrade\n-- migrated\n-- Migration: add users\n"
				+ "/*\n-- migrate: downgrade\n*/ select '\n-- migrate: downgrade\n', $$\n-- migrate: foo\n$$; -- migrate: foo\n";
		assertThat(Scripts.problems(Scripts.UPGRADE + section)).isEmpty();
	}

	@Test
	void acceptsMarksHoweverTheyAreSpaced() {
		ScriptOutline outline = Scripts.outline(Scripts.HEADER
				+ "--migrate:upgrade\n --  Migrate :\tAUTOCOMMIT  \nvacuum;\n--migrate: end\n-- MIGRATE:todo  think of it \n\t-- migrate: downgrade");
		assertThat(outline.upgrade().segments()).containsExactly(new ScriptSegment(false, 1));
		assertThat(outline.todos()).hasToString("[x.sql:7: think of it]");
		assertThat(outline.downgrade()).isNotNull();
	}

}
