package dev.migrations.operation;

import java.util.regex.Pattern;

/**
 * A statement of a change that a running service does not notice.
 *
 * @param text how it is written, with the comments before it
 * @param plain how it is written where it has to run in a transaction with others; empty
 * if there is nothing but comments
 * @param alone whether it has a transaction of its own
 */
record OnlineStatement(String text, String plain, boolean alone) {

	private static final Pattern CONCURRENTLY = Pattern
		.compile("index concurrently |detach partition .* concurrently;?$", Pattern.MULTILINE);

	/** One that runs with others. */
	static OnlineStatement of(String sql) {
		return new OnlineStatement(sql, sql, false);
	}

	/** One that would keep its lock for too long with others. */
	static OnlineStatement alone(String sql) {
		return new OnlineStatement(sql, sql, true);
	}

	/** Words to the reader. */
	static OnlineStatement comment(String text) {
		return new OnlineStatement(text.lines().map((line) -> "-- " + line).reduce((a, b) -> a + "\n" + b).orElse(""),
				"", false);
	}

	/** One that makes or drops an index. */
	static OnlineStatement concurrently(String sql) {
		return new OnlineStatement(sql.replaceFirst("index ", "index concurrently "), sql, true);
	}

	/** Whether PostgreSQL refuses it in a transaction. */
	boolean isConcurrent() {
		return this.alone && isConcurrent(this.text);
	}

	/** Whether there is such a statement in a text. */
	static boolean isConcurrent(String text) {
		return CONCURRENTLY.matcher(text).find();
	}

	/** As it is in a file. */
	String line() {
		boolean comment = this.text.lines().allMatch((line) -> line.startsWith("--"));
		return comment ? this.text + "\n" : this.text + ";\n";
	}

}
