package dev.migrations.operation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements as a section of a revision file: what runs by itself is enclosed in marks if
 * PostgreSQL's rules do not tell that it does.
 *
 * @param statements the statements
 */
record OnlineText(List<OnlineStatement> statements) {

	/** For a file. */
	String text() {
		boolean marked = !this.statements.stream().allMatch(OnlineStatement::isConcurrent);
		StringBuilder text = new StringBuilder();
		boolean alone = false;
		boolean wide = false;
		for (OnlineStatement statement : this.statements) {
			if (marked && statement.alone() != alone) {
				text.append(alone ? "-- migrate: end\n" : "");
				text.append(text.isEmpty() ? "" : "\n");
				text.append(statement.alone() ? "-- migrate: autocommit\n" : "");
				wide = false;
			}
			boolean tall = statement.text().contains("\n");
			text.append((wide || tall) && !text.isEmpty() && !text.toString().endsWith("autocommit\n")
					&& !text.toString().endsWith("\n\n") ? "\n" : "");
			text.append(statement.line());
			wide = tall;
			alone = statement.alone();
		}
		return text.append((marked && alone) ? "-- migrate: end\n" : "").toString();
	}

	/** For a transaction with others. */
	String plain() {
		return this.statements.stream()
			.map(OnlineStatement::plain)
			.filter((sql) -> !sql.isEmpty())
			.collect(Collectors.joining(";\n", "", ";\n"));
	}

}
