package dev.migrations.execution;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.regex.Pattern;

import dev.migrations.script.CodeStatement;
import dev.migrations.script.CopyStatement;
import dev.migrations.script.LiveStatement;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlStatement;

/**
 * Writes statements as {@code psql} wants them, each with the very text that the server
 * would have got.
 */
final class PsqlStatementRunner implements StatementRunner {

	private static final String QUERY = "select ";

	private static final Pattern CSV = Pattern.compile("\\bstdin\\b.*\\bcsv\\b",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private final PsqlScript script;

	private boolean recorded = true;

	PsqlStatementRunner(PsqlScript script) {
		this.script = script;
	}

	@Override
	public void run(SqlStatement statement) {
		write(statement);
	}

	@Override
	public void copy(CopyStatement statement) {
		if (CSV.matcher(statement.text()).find()) {
			refuseOldPsql();
		}
		write(statement);
		this.script.line("\\." + writeData(statement.data()));
	}

	@Override
	public void run(CodeStatement statement) {
		throw new IllegalStateException("Code cannot be written into a script: " + statement.position());
	}

	@Override
	public void run(LiveStatement statement) {
		throw new IllegalStateException("Code cannot be written into a script: " + statement.position());
	}

	/**
	 * What has to change a number of rows is seen to by the server itself. A query is run
	 * for its effect: its result would only be in the way.
	 */
	@Override
	public void record(RecordStatement statement) {
		if (!this.recorded) {
			this.script.comment("Record it");
			this.recorded = true;
		}
		if (statement.expectedRows() != RecordStatement.ANY) {
			this.script.statement(verified(statement));
		}
		else if (statement.sql().startsWith(QUERY)) {
			this.script.statement(new PsqlBlock().run("perform " + statement.sql().substring(QUERY.length())).sql());
		}
		else {
			this.script.statement(statement.sql());
		}
	}

	private static String verified(RecordStatement statement) {
		ConcurrentChangeException otherwise = new ConcurrentChangeException(statement.otherwise());
		return new PsqlBlock().declare("changed bigint")
			.run(statement.sql())
			.run("get diagnostics changed = row_count")
			.refuseIf("changed <> " + statement.expectedRows(), Quoting.literal(otherwise.description()),
					PsqlPreamble.WRITE_ANEW)
			.sql();
	}

	/**
	 * Up to its version 17, psql sends the line that ends the data as well; since version
	 * 18, the server takes it for a row if the data is CSV.
	 * @see <a href= "https://www.postgresql.org/docs/18/release-18.html">Release 18</a>
	 */
	private void refuseOldPsql() {
		this.script.statement("set migrations.psql = :VERSION_NUM");
		this.script.statement(new PsqlBlock().refuseIf(
				"pg_catalog.current_setting('migrations.psql')::int < 180000 and pg_catalog.current_setting('server_version_num')::int >= 180000",
				"'This psql is too old to give this server the data of a COPY in the format CSV'",
				"Take psql 18 or later.")
			.sql());
	}

	/** psql leaves a name behind a colon alone if it has no variable of that name. */
	private void write(ScriptStatement statement) {
		this.recorded = false;
		statement.psql().variables().forEach((name) -> this.script.line("\\unset " + name));
		this.script.statement(statement.text());
	}

	/**
	 * Write the lines of data.
	 * @return a carriage return if they end in one, else nothing: the server wants the
	 * line that ends them to end as they do
	 */
	private String writeData(Reader data) {
		try {
			char[] buffer = new char[8192];
			String lastTwo = "";
			for (int count = data.read(buffer); count >= 0; count = data.read(buffer)) {
				this.script.text(CharBuffer.wrap(buffer, 0, count));
				String end = lastTwo + new String(buffer, Math.max(0, count - 2), Math.min(2, count));
				lastTwo = end.substring(Math.max(0, end.length() - 2));
			}
			return lastTwo.equals("\r\n") ? "\r" : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void flush() {
	}

	@Override
	public void close() {
	}

}
