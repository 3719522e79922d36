package dev.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every failure is a sentence or two on standard error, and an exit code of 1.
 */
@PostgresTest
class FailureTests {

	private final TestDatabase database;

	private final Commander commander;

	private final RevisionFolder revisions;

	FailureTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.commander = Commander.on(database, folder);
		this.revisions = new RevisionFolder(folder).tables("a1", "a2");
	}

	@Test
	void unreachableDatabase() {
		assertThat(
				failure(this.commander.with("spring.datasource.url=jdbc:postgresql://localhost:1/nowhere"), "current"))
			.isEqualTo("Cannot connect to the database: Connection to localhost:1 refused. Check that the hostname and "
					+ "port are correct and that the postmaster is accepting TCP/IP connections. "
					+ "Check that PostgreSQL runs and that address, database, user and password are right.");
	}

	@Test
	void unknownHost() {
		assertThat(failure(this.commander.with("spring.datasource.url=jdbc:postgresql://no-such-host.invalid/db"),
				"current"))
			.startsWith("Cannot connect to the database: ")
			.contains("no-such-host.invalid");
	}

	@Test
	void missingDatabase() {
		String url = this.database.url().replace("/" + this.database.name(), "/nobody_made_it");
		assertThat(failure(this.commander.with("spring.datasource.url=" + url), "upgrade", "head"))
			.isEqualTo("Cannot connect to the database: FATAL: database \"nobody_made_it\" does not exist. "
					+ "Create the database, or correct its name in 'spring.datasource.url' (or 'migrations.url').");
	}

	@Test
	void noDatabaseAtAll() {
		assertThat(failure(Commander.in(this.revisions.path()), "current"))
			.isEqualTo("It is not known where the database is: Failed to determine a suitable driver class. "
					+ "Set 'spring.datasource.url', the environment variable DATABASE_URL, or 'migrations.url'.");
	}

	@Test
	void missingPrivilege() {
		String role = this.database.name();
		this.database.execute("create role %s login".formatted(role));
		try {
			assertThat(failure(
					this.commander.with("spring.datasource.url=" + withoutUser(), "spring.datasource.username=" + role),
					"upgrade", "head"))
				.contains("ERROR: permission denied for schema public", "[SQLSTATE 42501]")
				.endsWith("Give the role the privilege, or set 'migrations.url' and 'migrations.username' to one that "
						+ "has it.");
		}
		finally {
			this.database.execute("drop role " + role);
		}
	}

	@Test
	void wrongPassword(@TempDir Path own) throws IOException, SQLException {
		Path rules = own.resolve("pg_hba.conf");
		Files.writeString(rules, "host all guarded all scram-sha-256\nhost all all all trust\nlocal all all trust\n");
		Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
		try (EmbeddedPostgres server = PostgresServer.startOwn("hba_file", rules.toString())) {
			try (Connection connection = server.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create role guarded login password 'right'");
			}
			Commander guarded = this.commander.with("spring.datasource.url=" + server.getJdbcUrl("guarded", "postgres"),
					"spring.datasource.password=wrong");
			assertThat(failure(guarded, "upgrade", "head"))
				.isEqualTo("Cannot connect to the database: FATAL: password authentication failed for user "
						+ "\"guarded\". Correct 'spring.datasource.username' and 'spring.datasource.password' "
						+ "(or 'migrations.username' and 'migrations.password').");
		}
	}

	@Test
	void unknownRevision() {
		assertThat(failure(this.commander, "upgrade", "nobody"))
			.isEqualTo("Can't locate revision identified by 'nobody': no identifier or label is it or begins with it. "
					+ "The commands history and heads list the revisions and their labels.");
	}

	@Test
	void severalHeads() {
		this.revisions.revision("b2", "a1", "select 1", "select 1");
		assertThat(failure(this.commander, "upgrade"))
			.startsWith("Multiple head revisions are present for given argument 'head'; ")
			.endsWith("The heads are 'a2', 'b2'. Name one of them; the command merge makes them one.");
	}

	@Test
	void databaseBehind() {
		assertThat(failure(this.commander, "check")).startsWith("Target database is not up to date")
			.endsWith("Bring it up with 'upgrade'.");
	}

	@Test
	void rangeOnline() {
		assertThat(failure(this.commander, "upgrade", "a1:a2")).startsWith("Range revision not allowed");
	}

	@Test
	void brokenRevisionFiles() {
		this.revisions.file("broken.sql", "create table nobody (id int);\n");
		assertThat(failure(this.commander, "heads")).isEqualTo("""
				The revisions have a problem:
				  - %s/broken.sql:1: is no revision: expected '-- Revision ID: <id>' in the comments at its top, \
				which end in line 1
				Correct what is named above; nothing has been run.""".formatted(this.revisions.path()));
	}

	@Test
	void databaseThatWasNeverUnderMigrations() {
		this.database.execute("create table theirs (id int)");
		assertThat(failure(this.commander, "upgrade", "head"))
			.startsWith("The schema 'public' has tables (theirs) but was never under migrations. Stamp it");
	}

	private String withoutUser() {
		return this.database.url().replaceFirst("[?&]user=[^&]*", "");
	}

	private static String failure(Commander commander, String... words) {
		CommandRun run = commander.run(words);
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).isEmpty();
		return run.notes().strip();
	}

}
