package dev.migrations.execution;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a database besides its {@link DatabaseState}, at a round trip
 * each; what has been asked is remembered.
 */
public final class DatabaseRecords {

	private final Session session;

	private final DatabaseState state;

	private @Nullable List<HistoryEntry> applied;

	DatabaseRecords(Session session, DatabaseState state) {
		this.session = session;
		this.state = state;
	}

	/**
	 * For each revision the last row of the history that says it was applied or stamped.
	 */
	public List<HistoryEntry> applied() {
		if (this.applied == null) {
			this.applied = read((history) -> history.lastApplied(this.session));
		}
		return this.applied;
	}

	/**
	 * What is kept of revisions, so that they can be undone without their files.
	 * @param revisions which; one that is not in the history is left out
	 */
	public List<StoredRevision> stored(Collection<RevisionId> revisions) {
		return read((history) -> history.stored(this.session, revisions));
	}

	/**
	 * The instances of services that are connected to the database now, as far as they
	 * say that they are.
	 */
	public List<ConnectedInstance> instances() {
		return asked(() -> ConnectedInstance.read(this.session));
	}

	/**
	 * The server's setting of that name, with which scripts are read. It costs no round
	 * trip.
	 */
	public boolean standardConformingStrings() {
		return asked(this.session::standardConformingStrings);
	}

	private <T> List<T> read(HistoryReading<T> reading) {
		boolean exists = this.state.tables().contains(this.session.managed().historyTable());
		return exists ? asked(
				() -> reading.read(new HistoryTable(BookkeepingTables.of(this.session.managed(), this.state.schema()))))
				: List.of();
	}

	private static <T> T asked(Question<T> question) {
		try {
			return question.ask();
		}
		catch (SQLException ex) {
			throw Session.unexpected("The history could not be read", ex);
		}
	}

	/**
	 * Asks the database.
	 */
	@FunctionalInterface
	private interface Question<T> {

		T ask() throws SQLException;

	}

	/**
	 * Reads from the history.
	 */
	@FunctionalInterface
	private interface HistoryReading<T> {

		List<T> read(HistoryTable history) throws SQLException;

	}

}
