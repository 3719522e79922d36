package dev.migrations.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

/**
 * The smallest honest loop: one transaction a revision, with the statement, one update of a version row, one row of
 * history, and the commit. It reads nothing, checks nothing and locks nothing.
 */
final class RawLoop implements Contender {

	private final List<String> statements;

	RawLoop(List<String> statements) {
		this.statements = statements;
	}

	@Override
	public String name() {
		return "raw";
	}

	@Override
	public void start(DataSource database) throws SQLException {
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create table if not exists raw_version (n int not null)");
			statement.execute("create table if not exists raw_history (n int not null, at timestamptz not null default now())");
			int applied = applied(statement);
			if (applied == this.statements.size()) {
				return;
			}
			if (applied == 0) {
				statement.execute("insert into raw_version values (0)");
			}
			connection.setAutoCommit(false);
			try (PreparedStatement version = connection.prepareStatement("update raw_version set n = ? where n = ?");
					PreparedStatement history = connection.prepareStatement("insert into raw_history (n) values (?)")) {
				for (int i = applied; i < this.statements.size(); i++) {
					statement.execute(this.statements.get(i));
					version.setInt(1, i + 1);
					version.setInt(2, i);
					version.executeUpdate();
					history.setInt(1, i + 1);
					history.executeUpdate();
					connection.commit();
				}
			}
		}
	}

	private static int applied(Statement statement) throws SQLException {
		try (ResultSet rows = statement.executeQuery("select coalesce(max(n), 0) from raw_version")) {
			rows.next();
			return rows.getInt(1);
		}
	}

}
