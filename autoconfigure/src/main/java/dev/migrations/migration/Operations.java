package dev.migrations.migration;

/**
 * What a migration can do. The names and options are those of Alembic's {@code op} where
 * it has one.
 */
public interface Operations {

	/**
	 * Run statements of SQL.
	 * @param sql one or more statements, separated by semicolons; it runs as it is
	 */
	void execute(String sql);

	/**
	 * Run code in the transaction of the statements around it, as a step of its own: a
	 * run that goes on where another was interrupted does not repeat it once it was done.
	 * @param work the code
	 */
	void jdbc(JdbcWork work);

}
