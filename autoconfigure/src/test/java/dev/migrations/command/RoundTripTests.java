package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;

import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.RunSettings;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.postgres.Wire;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts what goes over the wire: every start of every instance pays for it.
 */
@PostgresTest
class RoundTripTests {

	@Test
	void aStartWithNothingToDoNeedsTwo(TestDatabase database) {
		try (Wire wire = new Wire(database)) {
			Migrations migrations = migrations(wire, tables(3));
			migrations.upgrade();
			wire.reset();
			migrations.upgrade();
			assertThat(wire.roundTrips() - connecting(wire, database)).isEqualTo(2);
			assertThat(wire.connections()).isOne();
		}
	}

	@Test
	void aRevisionNeedsTwoHoweverManyStatementsItHas(TestDatabase database) {
		int one = upgrade(database, tables(1));
		database.execute("drop schema public cascade; create schema public");
		int eleven = upgrade(database, tables(11));
		assertThat(eleven - one).isEqualTo(20);
	}

	@Test
	void aRunNeedsNineBesidesItsRevisions(TestDatabase database) {
		upgrade(database, tables(1));
		try (Wire wire = new Wire(database)) {
			migrations(wire, tables(2)).upgrade();
			assertThat(wire.roundTrips() - connecting(wire, database)).isEqualTo(9 + 2);
			wire.reset();
			migrations(wire, tables(22)).upgrade();
			assertThat(wire.roundTrips() - connecting(wire, database)).isEqualTo(9 + 20 * 2);
			assertThat(wire.connections()).isOne();
		}
	}

	@Test
	void theFirstRunNeedsNoMoreForItsTables(TestDatabase database) {
		int first = upgrade(database, tables(1));
		int second = upgrade(database, tables(2));
		assertThat(first).isEqualTo(second);
	}

	private static int upgrade(TestDatabase database, Revisions revisions) {
		try (Wire wire = new Wire(database)) {
			migrations(wire, revisions).upgrade();
			return wire.roundTrips();
		}
	}

	private static Revisions tables(int count) {
		Revisions revisions = Revisions.none();
		IntStream.range(0, count)
			.forEach((i) -> revisions.with("r" + i, (i == 0) ? "" : "r" + (i - 1),
					"create table t%1$d (id int); create index on t%1$d (id); comment on table t%1$d is 'one'"
						.formatted(i),
					"drop table t" + i));
		return revisions;
	}

	/** Connecting takes some as well, which is the driver's and not ours. */
	private static int connecting(Wire wire, TestDatabase database) {
		try (Wire other = new Wire(database); Connection connection = dataSource(other).getConnection()) {
			return other.roundTrips();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Migrations migrations(Wire wire, Revisions revisions) {
		return new Migrations(revisions.load(),
				new ManagedSchema(dataSource(wire), null, "migrations_version", "migrations_history"),
				new MigrationsSettings(RevisionTarget.parse("head"), null),
				new RunSettings("test", null, "here", Duration.ofSeconds(10)));
	}

	private static DriverManagerDataSource dataSource(Wire wire) {
		return new DriverManagerDataSource(wire.url());
	}

}
