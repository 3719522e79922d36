package dev.migrations.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a server make what a source says, in a transaction that is rolled back, so that
 * its catalog can be read. Other sessions go on working meanwhile: they see nothing of
 * it, and none of their tables is locked.
 * <p>
 * It is made on a throw-away server where there is one; else in the database itself under
 * the real names of its schemas, the live ones having been renamed in the same
 * transaction; else, where the role may not do that, in the temporary schema of the
 * connection, if the source has only tables, sequences and types.
 */
public final class ShadowSchema {

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String UNIQUE_VIOLATION = "23505";

	private final DataSource database;

	private final @Nullable String schema;

	private final @Nullable DataSource throwAway;

	/**
	 * Create a shadow.
	 * @param database the database that is managed
	 * @param schema the schema that is managed, {@code null} for the current schema of
	 * the connections
	 * @param throwAway a database that is there for this alone, {@code null} if there is
	 * none
	 */
	public ShadowSchema(DataSource database, @Nullable String schema, @Nullable DataSource throwAway) {
		this.database = database;
		this.schema = schema;
		this.throwAway = throwAway;
	}

	/**
	 * Make what a source says, and read it.
	 * @return what the reader made of it
	 * @throws RefusedStatementException if PostgreSQL refuses a statement of the source
	 * @throws MigrationsException if there is no way to make it
	 */
	public <T> T read(SchemaSource source, AppliedSourceReader<T> reader) {
		try (Connection live = this.database.getConnection()) {
			LiveDatabase facts = LiveDatabase.of(new ShadowSession(live), this.schema);
			SourceScript script = new SourceScript(source.statements(facts.majorVersion()))
				.withoutExtensions(facts.extensions().keySet());
			if (this.throwAway == null) {
				return inTransaction(live, script, place(live, script, facts), reader);
			}
			try (Connection other = this.throwAway.getConnection()) {
				return inTransaction(other, script, new ThrowAwayPlace(new ShadowSession(other), facts), reader);
			}
		}
		catch (SQLException ex) {
			throw failure(ex);
		}
	}

	private static ShadowPlace place(Connection connection, SourceScript script, LiveDatabase facts)
			throws SQLException {
		ShadowSession session = new ShadowSession(connection);
		List<String> obstacles = RenamedAsidePlace.obstacles(session, script, facts);
		return obstacles.isEmpty() ? new RenamedAsidePlace(session, facts)
				: TemporaryPlace.insteadOf(obstacles, session, script, facts);
	}

	private static <T> T inTransaction(Connection connection, SourceScript script, ShadowPlace place,
			AppliedSourceReader<T> reader) throws SQLException {
		boolean autoCommit = connection.getAutoCommit();
		connection.setAutoCommit(false);
		try {
			ShadowSession session = new ShadowSession(connection);
			session.execute("set local lock_timeout = '1s'");
			LockBudget.check(script, session);
			return reader.read(place.apply(script));
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(autoCommit);
		}
	}

	private static MigrationsException failure(SQLException ex) {
		String message = String.valueOf(ex.getMessage()).lines().findFirst().orElse("");
		if (LOCK_NOT_AVAILABLE.equals(ex.getSQLState()) || UNIQUE_VIOLATION.equals(ex.getSQLState())) {
			return new MigrationsException(
					"Another session is at work on the schema, maybe with the same command: %s.".formatted(message),
					"Run it again.", ex);
		}
		return new MigrationsException(
				"What the code says could not be read: %s [SQLSTATE %s].".formatted(message, ex.getSQLState()), "", ex);
	}

}
