package dev.migrations.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The statements of a script in their order. What stands in a row and is about columns of
 * one table becomes one {@code alter table}, so that PostgreSQL writes the rows again
 * once.
 * <p>
 * PostgreSQL drops first, then changes types, then adds, whatever the order of the
 * actions: that makes no difference as long as they are about different columns, or one
 * is dropped and another of its name added.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE,
 * the notes on several actions in one</a>
 */
final class CombinedStatements {

	private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".]+)";

	private static final Pattern ACTIONS = Pattern.compile(
			"(?<alter>alter table (?:%1$s\\.)?%1$s)\\s+".formatted(NAME)
					+ "(?<actions>(?<verb>alter|add|drop) column (?<column>%s)(?:\\s.*)?)".formatted(NAME),
			Pattern.DOTALL);

	private final List<Said> all = new ArrayList<>();

	/** What the last statement does to columns, each by its verb. */
	private final Map<String, String> columns = new HashMap<>();

	/** The table of the last statement, if another action may come to it. */
	private @Nullable String open;

	/** From there on the proof leaves out what rows are in the way of, alone. */
	private boolean waiting;

	void add(Operation operation, String text) {
		Matcher matcher = ACTIONS.matcher(text);
		this.waiting |= text.contains("-- migrate: todo");
		if (this.waiting || !isOfColumns(operation) || !matcher.matches()) {
			this.open = null;
			this.all.add(new Said(operation, text));
			return;
		}
		String alter = matcher.group("alter");
		String verb = matcher.group("verb");
		String before = this.columns.get(matcher.group("column"));
		if (alter.equals(this.open) && (before == null || (before.equals("drop") && verb.equals("add")))) {
			append(alter, matcher.group("actions"));
		}
		else {
			this.columns.clear();
			this.all.add(new Said(operation, text));
		}
		this.open = alter;
		this.columns.put(matcher.group("column"), verb);
	}

	private void append(String alter, String actions) {
		Said last = this.all.remove(this.all.size() - 1);
		this.all.add(new Said(last.operation(),
				alter + "\n    " + last.text().substring(alter.length()).strip() + ",\n    " + actions));
	}

	private static boolean isOfColumns(Operation operation) {
		return operation instanceof AlterColumn || operation instanceof AddColumn || operation instanceof DropColumn
				|| operation instanceof AlterType;
	}

	List<Said> all() {
		return this.all;
	}

	/**
	 * A statement.
	 *
	 * @param operation what it does, the first one if it does several
	 * @param text its words, without a semicolon
	 */
	record Said(Operation operation, String text) {

		boolean isTall() {
			return this.text.contains("\n");
		}

		boolean isEnded() {
			return isRemark() || (this.operation instanceof InsertRows && this.text.endsWith("\n\\."));
		}

		boolean isRemark() {
			return this.operation instanceof Remark;
		}

	}

}
