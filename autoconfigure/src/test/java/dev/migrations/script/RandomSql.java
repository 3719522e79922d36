package dev.migrations.script;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Writes SQL that means nothing and is hard to split: literals, comments and parentheses
 * in each other, with semicolons everywhere.
 */
final class RandomSql {

	private static final List<String> CONTENTS = List.of("a", ";", "--", "/*", "*/", "(", ")", "$$", "$a$", "b;c", "é",
			"😀", "\n", "\r\n", "begin", "end", "x y", "-- migrate: downgrade\n", "copy", ":v", "$1");

	private static final List<String> WORDS = List.of("select", "a", "e", "E", "b", "x", "u", "n", "begin", "end",
			"case", "create", "or", "replace", "function", "procedure", "atomic", "a$b$", "$1", "12", "1.5", ".5",
			"1e9", "0x1F ", "1_000 ", "größe", "set_config", "copy1", "\u00a0", "_x", "\u000b");

	private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "<", ">", "=", "~", "!", "@", "#", "%",
			"^", "&", "|", "`", "?", ",", ".", "::", ":=", "[", "]", "..", "->>", "@-", "=-", "<>", "||/", "$", ")");

	private final Random random;

	private final boolean standardConformingStrings;

	RandomSql(long seed, boolean standardConformingStrings) {
		this.random = new Random(seed);
		this.standardConformingStrings = standardConformingStrings;
	}

	/**
	 * Statements with a semicolon after each.
	 * @param complete whether what was written is a number of whole statements; what is
	 * not is written anew
	 */
	String script(int statements, Predicate<String> complete) {
		StringBuilder script = new StringBuilder();
		for (int i = 0; i < statements; i++) {
			String statement = statement() + ";";
			while (!complete.test(statement)) {
				statement = statement() + ";";
			}
			script.append(statement).append(gap());
		}
		return script.toString();
	}

	private String statement() {
		if (this.random.nextInt(5) == 0) {
			return "create %s%s f()%sbegin atomic %s; select case when %s then 1 end; %s end%s".formatted(
					pick(List.of("", "or replace ")), pick(List.of("function", "PROCEDURE")), gap(), tokens(1),
					pick(List.of("'end'", "true", "(case 1 when 2 then 3 end)")), pick(List.of("", "select 1;")),
					pick(List.of("", " ")));
		}
		return tokens(3);
	}

	private String tokens(int depth) {
		StringBuilder tokens = new StringBuilder();
		int count = this.random.nextInt(8);
		for (int i = 0; i < count; i++) {
			tokens.append(token(depth)).append(gap());
		}
		return tokens.toString();
	}

	private String token(int depth) {
		switch (this.random.nextInt(10)) {
			case 0:
				return pick(List.of("", "", "n", "N", "u&", "U&")).replace("u&",
						this.standardConformingStrings ? "u&" : "") + plain();
			case 1:
				return pick(List.of("e", "E")) + "'" + escaped() + "' ";
			case 2:
				return pick(List.of("b", "B", "x", "X")) + "'" + contents().replace("'", "") + "' ";
			case 3:
				return pick(List.of("", "u&", "U&")) + "\"" + contents().replace("\"", "\"\"")
						+ pick(List.of("\"\"", "'")) + "\"";
			case 4:
				String tag = pick(List.of("$$", "$a$", "$_b1$", "$ü$"));
				return " " + tag + contents().replace(tag, "") + pick(List.of("$", "$c$", "")).replace(tag, "") + " "
						+ tag;
			case 5:
				return comment();
			case 6:
				return (depth > 0) ? "(" + tokens(depth - 1) + pick(List.of("", ";")) + tokens(depth - 1) + ")" : "()";
			case 7:
				return pick(OPERATORS);
			default:
				return pick(WORDS);
		}
	}

	private String plain() {
		if (this.standardConformingStrings) {
			return "'" + contents() + pick(List.of("", "''", "\\", "\"")) + "' ";
		}
		return "'" + escaped() + "' ";
	}

	private String escaped() {
		return contents() + pick(List.of("", "\\'", "\\\\", "''", "\\n", "\\047", "\\x27", "\\u0027")) + contents();
	}

	private String comment() {
		if (this.random.nextBoolean()) {
			return "-- " + contents().replaceAll("migrate|[\r\n]", "") + "\n";
		}
		return " /*" + pick(List.of("", "/", "*", "/**/", " /* ; */ ", "'", "$$", "\n")) + "+*/";
	}

	private String contents() {
		StringBuilder contents = new StringBuilder();
		int count = this.random.nextInt(4);
		for (int i = 0; i < count; i++) {
			contents.append(pick(CONTENTS));
		}
		return contents.toString();
	}

	/**
	 * Never a new line alone: psql, unlike its server, forgets a string at the end of a
	 * line.
	 */
	private String gap() {
		return pick(List.of("", " ", "  ", "\t", " a\n", "/**/\n", " a\r\n", " , "));
	}

	private String pick(List<String> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
