package dev.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every failure is a sentence or two on standard error, and an exit code of 1.
 */
@PostgresTest
class FailureTests {

	/** The version rows, the tables, the last line of the history. */
	private static final String LEFT = """
			select concat_ws(' ', (select string_agg(version_num, ' ') from migrations_version),
			  (select string_agg(tablename, ' ') from pg_tables where schemaname = 'public'
			    and tablename not like 'migrations%'),
			  (select revision || ' ' || outcome from migrations_history order by id desc limit 1))""";

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
		// Before PostgreSQL 15 everybody may make tables there.
		this.database.execute("revoke create on schema public from public");
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
	void missingPrivilegeOnWhatARevisionChanges() {
		String role = this.database.name();
		this.commander.out("upgrade", "a1");
		this.database.execute("create role %1$s login; grant usage, create on schema public to %1$s; ".formatted(role)
				+ "grant all on migrations_version, migrations_history, migrations_progress to " + role);
		this.revisions.revision("a2", "a1", "create table made_first (id int); alter table a1 add name text", "");
		try {
			assertThat(failure(
					this.commander.with("spring.datasource.url=" + withoutUser(), "spring.datasource.username=" + role),
					"upgrade", "head"))
				.contains("ERROR: must be owner of table a1 [SQLSTATE 42501]",
						"Nothing of it remains. Applied now: a1.")
				.endsWith("Give the role the privilege, or set 'migrations.url' and 'migrations.username' to one that "
						+ "has it.");
			assertThat(this.database.query(LEFT)).isEqualTo("a1 a1 a2 failed");
		}
		finally {
			this.database.execute("drop owned by %1$s; drop role %1$s".formatted(role));
		}
	}

	@Test
	void readOnlySession() {
		assertThat(failure(this.commander
			.with("spring.datasource.url=" + this.database.url() + "&options=-c%20default_transaction_read_only=on"),
				"upgrade", "head"))
			.isEqualTo("The run could not be completed: ERROR: cannot execute CREATE TABLE in a read-only transaction "
					+ "[SQLSTATE 25006]. Connect to the primary server: this one takes no changes. If it is the primary, "
					+ "see who has set 'default_transaction_read_only'; then run it again: it goes on from what is applied.");
		assertThat(this.database.query("select count(*) from pg_tables where schemaname = 'public'")).isEqualTo("0");
	}

	/** A copy of a server that waits for what the primary server would send. */
	@Test
	void standbyServer(@TempDir Path data) throws IOException {
		try (EmbeddedPostgres primary = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.start()) {
			this.commander.with("spring.datasource.url=" + primary.getJdbcUrl("postgres", "postgres"))
				.out("upgrade", "a1");
		}
		Files.createFile(data.resolve("standby.signal"));
		try (EmbeddedPostgres standby = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.start()) {
			Commander there = this.commander
				.with("spring.datasource.url=" + standby.getJdbcUrl("postgres", "postgres"));
			assertThat(there.out("current")).startsWith("a1");
			there.out("upgrade", "a1");
			assertThat(failure(there, "upgrade", "head"))
				.contains("ERROR: cannot execute", "in a read-only transaction [SQLSTATE 25006]")
				.contains("Connect to the primary server: this one takes no changes.");
		}
	}

	@Test
	void fullDisk(@TempDir Path disk) throws IOException, InterruptedException {
		boolean mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
		try {
			this.commander.out("upgrade", "a1");
			this.revisions.revision("a2", "a1", "create table made_first (id int); " + filling(disk, mounted), "");
			assertThat(failure(this.commander, "upgrade", "head"))
				.contains("[SQLSTATE 53100]", "Nothing of it remains. Applied now: a1.")
				.endsWith("Make room on the server's disk, then run it again: it goes on from what is applied.");
			assertThat(this.database.query(LEFT)).isEqualTo("a1 a1 a2 failed");
		}
		finally {
			this.database.execute("drop tablespace if exists " + this.database.name());
			if (mounted) {
				succeeds("umount", disk.toString());
			}
		}
	}

	/** Where no disk can be had that is full, an error says that one is. */
	private String filling(Path disk, boolean mounted) {
		if (mounted) {
			try {
				this.database.execute("create tablespace %s location '%s'".formatted(this.database.name(), disk));
				return "create table filling tablespace %s as select repeat('x', 100) from generate_series(1, 100000)"
					.formatted(this.database.name());
			}
			catch (DataAccessException ex) {
				// The server is on another machine.
			}
		}
		return "do $$ begin raise 'could not extend file: No space left on device' using errcode = '53100'; end $$";
	}

	private static boolean succeeds(String... command) throws IOException, InterruptedException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Test
	void unknownRevision() {
		assertThat(failure(this.commander, "upgrade", "nobody"))
			.isEqualTo("Can't locate revision identified by 'nobody': no identifier or label is it or begins with it. "
					+ "See the revisions and their labels with the commands history and heads.");
	}

	@Test
	void severalHeads() {
		this.revisions.revision("b2", "a1", "select 1", "select 1");
		assertThat(failure(this.commander, "upgrade"))
			.startsWith("Multiple head revisions are present for given argument 'head'; ")
			.endsWith("The heads are 'a2', 'b2'. Name one of them; the command merge makes them one.");
	}

	@Test
	void severalHeadsThatAreApplied() {
		this.revisions.revision("b2", "a1", "select 1", "select 1");
		this.commander.out("upgrade", "heads");
		assertThat(failure(this.commander, "check"))
			.startsWith("The database is at a2, b2. Multiple head revisions are present for given argument 'head'; ")
			.doesNotContain("0 revisions");
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
