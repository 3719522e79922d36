package dev.migrations.script;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Text, and the statements it consists of.
 */
class SplittingTests {

	static Stream<Arguments> scripts() {
		return Stream.of(script(""), script(";;  ;\n;"), script("select 1;", "select 1"),
				script("select 1; select 2;", "select 1", "select 2"),
				script("select 1;select 2", "select 1", "select 2"), script("  select\n\t1  ; -- after", "select\n\t1"),
				script("/* before */ select 1 /* after */;", "select 1"),
				script("-- before\nselect /* in */ 1 -- in\n+ 1;", "select /* in */ 1 -- in\n+ 1"),
				script("select 'a;b', 'it''s;';", "select 'a;b', 'it''s;'"),
				script("select '\\'; select 2;", "select '\\'", "select 2"),
				script("select E'\\';'; select 2;", "select E'\\';'", "select 2"),
				script("select e'\\\\'; select 2;", "select e'\\\\'", "select 2"),
				script("select E'a'\n'\\';b'; select 2;", "select E'a'\n'\\';b'", "select 2"),
				script("select E'a' -- c\n  '\\';b';", "select E'a' -- c\n  '\\';b'"),
				script("select E'a' '\\'; select 2;", "select E'a' '\\'", "select 2"),
				script("select E'a'/*\n*/'\\'; select 2;", "select E'a'/*\n*/'\\'", "select 2"),
				script("select U&'\\'; select U&\"\\\";", "select U&'\\'", "select U&\"\\\""),
				script("select b'1''0;';", "select b'1''0;'"),
				script("select name'\\'; select 2;", "select name'\\'", "select 2"),
				script("select \"a;\"\"b;\";", "select \"a;\"\"b;\""), script("select $$a;b$$;", "select $$a;b$$"),
				script("select $a$;$$;$b$;$a$;", "select $a$;$$;$b$;$a$"),
				script("select $a$x;$b$a$;", "select $a$x;$b$a$"), script("select a$$, b$$;", "select a$$, b$$"),
				script("select $1;$2;", "select $1", "$2"), script("select $1$;", "select $1$"),
				script("select 1$$;$$;", "select 1$$;$$"), script("select $A$;$a$;$A$;", "select $A$;$a$;$A$"),
				script("select 1 /* a /* b; */ ; */ + 1;", "select 1 /* a /* b; */ ; */ + 1"),
				script("select 1 /*/*/**/*/;*/;", "select 1"),
				script("select 1 +/*;*/ 2; select 3;", "select 1 +/*;*/ 2", "select 3"),
				script("select 1 --;\n+ 1;", "select 1 --;\n+ 1"),
				script("select 1 - - 1 --\r, 2;", "select 1 - - 1 --\r, 2"),
				script("create rule r as on insert to a do (select 1; select 2); select 3;",
						"create rule r as on insert to a do (select 1; select 2)", "select 3"),
				script("select ')'; select (1); select 3);select 4;", "select ')'", "select (1)", "select 3)",
						"select 4"),
				script("create function f() returns int begin atomic select 1; select case 1 when 1 then 2 end; end; select 2;",
						"create function f() returns int begin atomic select 1; select case 1 when 1 then 2 end; end",
						"select 2"),
				script("CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC SELECT 1; END; select 2;",
						"CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC SELECT 1; END", "select 2"),
				script("create function f(\"begin\" int, begin int) language sql return 1; select 2;",
						"create function f(\"begin\" int, begin int) language sql return 1", "select 2"),
				script("create view begin as select 1; select case 1 when 1 then 2 end;",
						"create view begin as select 1", "select case 1 when 1 then 2 end"),
				script("create table \u00a0ü\u3000 (é😀 int);", "create table \u00a0ü\u3000 (é😀 int)"),
				script("select 1;\r\nselect 2;\r\n", "select 1", "select 2"),
				script("\\restrict abc\nselect 1;\n\\unrestrict abc\n", "select 1"),
				script("select $$ ${a} $$, '${b}';", "select $$ ${a} $$, '${b}'"),
				script("copy a to 'file'; copy a from 'stdin';", "copy a to 'file'", "copy a from 'stdin'"),
				script("select copy from stdin;", "select copy from stdin"));
	}

	private static Arguments script(String script, String... statements) {
		return Arguments.of(script, List.of(statements));
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void splits(String script, List<String> statements) {
		assertThat(Scripts.split(script)).isEqualTo(statements);
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void splitsWhatWasJoinedAgain(String script, List<String> statements) {
		assertThat(Scripts.split(String.join("\n;\n", statements))).isEqualTo(statements);
	}

	static Stream<Arguments> backslashes() {
		return Stream.of(Arguments.of(false, "select 'a\\';b'; select 2;", List.of("select 'a\\';b'", "select 2")),
				Arguments.of(false, "select b'1''\\';';", List.of("select b'1''\\';'")),
				Arguments.of(false, "select n'a\\';b';", List.of("select n'a\\';b'")),
				Arguments.of(false, "select U&'a\\'; select 2;", List.of("select U&'a\\'", "select 2")),
				Arguments.of(false, "select x'a\\'; select 2;", List.of("select x'a\\'", "select 2")),
				Arguments.of(true, "set standard_conforming_strings = off; select '\\';';",
						List.of("set standard_conforming_strings = off", "select '\\';'")),
				Arguments.of(true, "SET SESSION Standard_Conforming_Strings TO 'OFF'; select '\\';';",
						List.of("SET SESSION Standard_Conforming_Strings TO 'OFF'", "select '\\';'")),
				Arguments.of(false, "set standard_conforming_strings=true; select '\\'; select 2;",
						List.of("set standard_conforming_strings=true", "select '\\'", "select 2")),
				Arguments.of(false,
						"set standard_conforming_strings=on; reset standard_conforming_strings; select '\\';';",
						List.of("set standard_conforming_strings=on", "reset standard_conforming_strings",
								"select '\\';'")),
				Arguments.of(true,
						"set local standard_conforming_strings=0; set standard_conforming_strings = default; select '\\'; select 2;",
						List.of("set local standard_conforming_strings=0", "set standard_conforming_strings = default",
								"select '\\'", "select 2")));
	}

	@ParameterizedTest
	@MethodSource("backslashes")
	void readsBackslashesAsTheServerDoes(boolean standardConformingStrings, String script, List<String> statements) {
		ScriptOutline outline = SqlRevision.of(Scripts.NAME, Scripts.UPGRADE + script)
			.outline(standardConformingStrings);
		assertThat(Scripts.read(outline.upgrade())).extracting(ScriptStatement::text).isEqualTo(statements);
	}

	@Test
	void forgetsSettingsAtTheEndOfASection() {
		ScriptOutline outline = Scripts
			.upgrade("set standard_conforming_strings = off;\n-- migrate: downgrade\nselect '\\'; select 2;");
		assertThat(outline.upgrade().statementCount()).isEqualTo(1);
		assertThat(Scripts.read(outline.downgrade())).extracting(ScriptStatement::text)
			.containsExactly("select '\\'", "select 2");
	}

	@Test
	void splitsRandomStatementsThatWereJoined() {
		for (int seed = 0; seed < 20; seed++) {
			String script = new RandomSql(seed, true).script(50, (statement) -> Scripts.isWhole(statement, true));
			List<String> statements = Scripts.scan(script, true);
			assertThat(Scripts.scan(String.join(" ;\n", statements), true)).isEqualTo(statements);
		}
	}

}
