package dev.migrations.execution;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.util.Assert;

/**
 * A statement of our own that keeps the records.
 *
 * @param sql its text
 * @param expectedRows how many rows it has to change, {@link #ANY} if that does not
 * matter
 * @param otherwise what is wrong if it changes another number of rows
 */
record RecordStatement(String sql, long expectedRows, String otherwise) {

	static final long ANY = -1;

	private static final String SELECT = "select ";

	static RecordStatement of(String sql) {
		return new RecordStatement(sql, ANY, "");
	}

	/**
	 * The text of several that only select, from no table, as one.
	 */
	static String asOne(List<RecordStatement> statements) {
		return statements.stream().map((statement) -> {
			Assert.state(statement.sql.startsWith(SELECT), () -> "Not a list of expressions: " + statement.sql);
			return statement.sql.substring(SELECT.length());
		}).collect(Collectors.joining(", ", SELECT, ""));
	}

	/**
	 * See that it changed what it had to.
	 * @throws ConcurrentChangeException if it did not
	 */
	void verify(long rows) {
		if (this.expectedRows != ANY && rows != this.expectedRows) {
			throw new ConcurrentChangeException(this.otherwise);
		}
	}

}
