package dev.migrations.operation;

/**
 * A statement of a change that a running service does not notice.
 *
 * @param text how it is written, with the comments before it
 * @param plain how it is written where it has to run in a transaction with others; empty
 * if there is nothing but comments
 * @param alone whether it has a transaction of its own
 */
record OnlineStatement(String text, String plain, boolean alone) {

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
		return this.alone && !this.text.equals(this.plain);
	}

	/** As it is in a file. */
	String line() {
		return this.plain.isEmpty() ? this.text + "\n" : this.text + ";\n";
	}

}
