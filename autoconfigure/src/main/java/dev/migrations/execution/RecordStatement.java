package dev.migrations.execution;

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

	static RecordStatement of(String sql) {
		return new RecordStatement(sql, ANY, "");
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
