package dev.migrations.migration;

import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement that is run for each batch of rows.
 *
 * @param statement the statement in SQL, as far as its {@code where}
 */
public record SqlBatchWork(String statement) implements BatchWork {

	/** What may hold a question mark that JDBC does not ask about, or such a mark. */
	private static final Pattern TOKEN = Pattern
		.compile("(?is)\\be'(?:[^'\\\\]|\\\\.|'')*'|'[^']*'|\"[^\"]*\"|\\$(\\w*)\\$.*?\\$\\1\\$|--[^\\n]*|\\?");

	/**
	 * The statement for a batch.
	 * @param batch which rows
	 */
	public String sql(Batch batch) {
		return "%s where %s".formatted(this.statement, batch.condition());
	}

	@Override
	public void run(JdbcClient jdbc, Batch batch) {
		String sql = TOKEN.matcher(sql(batch))
			.replaceAll((token) -> token.group().equals("?") ? "??" : token.group().replaceAll("[\\\\$]", "\\\\$0"));
		jdbc.sql(sql).update();
	}

}
