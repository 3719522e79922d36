package dev.migrations.script;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out how {@code psql} would read a statement, while its tokens are read.
 */
final class PsqlReadingDraft {

	private static final String NAME = "[A-Za-z0-9_\\x{80}-\\x{10FFFF}]+";

	/** As psql reads on behind a colon, whatever token that is for the server. */
	private static final Pattern VARIABLE = Pattern.compile("%1$s|'%1$s'|\"%1$s\"".formatted(NAME));

	private final SortedSet<String> variables = new TreeSet<>();

	private boolean misreadsString;

	/** Where a colon ended that is not the second of two. */
	private long endOfColon = -1;

	void add(TokenKind kind, Lexer lexer) {
		boolean behindColon = (lexer.start() == this.endOfColon);
		if (kind == TokenKind.COLON) {
			this.endOfColon = behindColon ? -1 : lexer.end();
		}
		else if (behindColon) {
			addVariable(lexer.text());
		}
		if (kind == TokenKind.STRING && lexer.continuesOtherForm()) {
			this.misreadsString |= lexer.text().contains("\\'");
		}
	}

	private void addVariable(String text) {
		Matcher variable = VARIABLE.matcher(text);
		if (variable.lookingAt()) {
			this.variables.add(variable.group().replaceAll("^['\"]|['\"]$", ""));
		}
	}

	PsqlReading finish() {
		return new PsqlReading(this.variables, this.misreadsString);
	}

}
