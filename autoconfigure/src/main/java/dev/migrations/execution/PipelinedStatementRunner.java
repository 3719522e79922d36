package dev.migrations.execution;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.script.CodeStatement;
import dev.migrations.script.CopyStatement;
import dev.migrations.script.LiveStatement;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Sends many statements in one round trip: a revision of a few statements, its version
 * row and its history row together. Only a query goes by itself.
 */
final class PipelinedStatementRunner implements StatementRunner {

	private static final int MOST_STATEMENTS = 100;

	private static final int MOST_CHARACTERS = 256 * 1024;

	/**
	 * The driver names the entry that failed in the message only, as its first number, in
	 * every language.
	 */
	private static final Pattern ENTRY_NUMBER = Pattern.compile("\\d+");

	private static final Pattern STRINGS = Pattern.compile("standard_conforming_strings", Pattern.CASE_INSENSITIVE);

	private final Connection connection;

	private final Statement batch;

	private final List<Entry> entries = new ArrayList<>();

	private int characters;

	PipelinedStatementRunner(Connection connection) throws SQLException {
		this.connection = connection;
		this.batch = Statements.create(connection);
	}

	/**
	 * Of a query in a batch the driver would ask for one row only.
	 * <p>
	 * The driver reads the strings of a statement as the setting of the session says that
	 * it knows of when the statement is added, so it has to hear of a new one first.
	 */
	@Override
	public void run(SqlStatement statement) throws SQLException {
		if (statement.isQuery()) {
			flush();
			Statements.query(this.connection, statement);
			return;
		}
		add(new Entry(statement.text(), statement, null));
		if (statement.changesSession() || STRINGS.matcher(statement.text()).find()) {
			flush();
		}
	}

	@Override
	public void record(RecordStatement statement) throws SQLException {
		add(new Entry(statement.sql(), null, statement));
	}

	@Override
	public void copy(CopyStatement statement) throws SQLException {
		flush();
		Statements.copy(this.connection, statement);
	}

	@Override
	public void run(CodeStatement statement) throws SQLException {
		flush();
		new MigrationCode(this.connection).run(statement);
	}

	@Override
	public void run(LiveStatement statement) throws SQLException {
		flush();
		new MigrationCode(this.connection).run(statement, this);
	}

	private void add(Entry entry) throws SQLException {
		this.batch.addBatch(entry.sql());
		this.entries.add(entry);
		this.characters += entry.sql().length();
		if (this.entries.size() >= MOST_STATEMENTS || this.characters >= MOST_CHARACTERS) {
			flush();
		}
	}

	@Override
	public void flush() throws SQLException {
		if (this.entries.isEmpty()) {
			return;
		}
		try {
			long[] rows = this.batch.executeLargeBatch();
			Statements.logWarnings(this.batch);
			for (int i = 0; i < rows.length; i++) {
				this.entries.get(i).verify(rows[i]);
			}
		}
		catch (BatchUpdateException ex) {
			throw failure(ex);
		}
		finally {
			this.batch.clearBatch();
			this.entries.clear();
			this.characters = 0;
		}
	}

	private RuntimeException failure(BatchUpdateException ex) throws SQLException {
		Matcher number = ENTRY_NUMBER.matcher(String.valueOf(ex.getMessage()));
		int index = number.find() ? Integer.parseInt(number.group()) : this.entries.size();
		ScriptStatement statement = (index < this.entries.size()) ? this.entries.get(index).statement() : null;
		if (statement == null) {
			throw SqlErrors.root(ex);
		}
		return new StatementFailure(statement, ex);
	}

	@Override
	public void close() throws SQLException {
		this.batch.close();
	}

	private record Entry(String sql, @Nullable ScriptStatement statement, @Nullable RecordStatement expected) {

		void verify(long rows) {
			if (this.expected != null) {
				this.expected.verify(rows);
			}
		}

	}

}
