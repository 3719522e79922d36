package dev.migrations.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code lock status} and {@code lock release} do and print.
 */
@PostgresTest
class LockCommandTests {

	private static final String LEASE = "update migrations_version_lock set owner = 'dead', application = 'shop-migrations/one', "
			+ "address = '10.0.0.7', acquired_at = '2026-01-02T03:04:05Z', expires_at = '2126-01-02T03:04:05Z'";

	private final TestDatabase database;

	private final Commander commander;

	LockCommandTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		this.commander = Commander.on(database, folder).with("migrations.target=heads", "migrations.lock.mode=table");
		Shop.write(folder);
	}

	@BeforeEach
	void makeTables() {
		this.commander.out("upgrade", "1975");
	}

	@Test
	void saysThatItIsFree() {
		assertThat(this.commander.out("lock", "status")).isEqualTo("The migrations lock is free.\n");
		assertThat(this.commander.out("lock", "status", "--json")).isEqualTo("{\"free\":true}\n");
		assertThat(this.commander.out("lock", "release"))
			.isEqualTo("The migrations lock is free: there is nothing to release.\n");
	}

	@Test
	void saysWhoHasTheLeaseAndTakesItAway() {
		this.database.execute(LEASE);
		assertThat(this.commander.out("lock", "status")).matches("The migrations lock is held by shop-migrations/one "
				+ "\\(10\\.0\\.0\\.7, since 2026-01-0\\S+, lease until 2126-01-0\\S+\\)\\.\n");
		assertThat(this.commander.out("lock", "status", "--json")).startsWith(
				"{\"free\":false,\"holder\":{\"application\":\"shop-migrations/one\",\"address\":\"10.0.0.7\",\"since\":\"2026-01-0");
		assertThat(this.commander.out("lock", "release")).startsWith("Released the lease of shop-migrations/one (");
		assertThat(this.commander.out("lock", "status")).isEqualTo("The migrations lock is free.\n");
	}

	@Test
	void saysHowToEndTheSessionThatHasTheLock() throws SQLException {
		CRC32 crc = new CRC32();
		crc.update("\"public\".\"migrations_version\"".getBytes(UTF_8));
		try (Connection other = this.database.connect(); Statement statement = other.createStatement()) {
			statement.execute("select pg_advisory_lock(%d, %d)".formatted(0x4D494752, (int) crc.getValue()));
			CommandRun run = this.commander.run("lock", "release");
			assertThat(run.code()).isEqualTo(1);
			assertThat(run.notes()).matches(
					"The migrations lock is held by PostgreSQL JDBC Driver \\(pid (\\d+), .*, and was not released\\. "
							+ "It goes with the session that holds it\\. If that is dead, end it with 'select pg_terminate_backend\\(\\1\\)'\\.");
		}
	}

	@Test
	void asksWhatIsMeant() {
		CommandRun run = this.commander.run("lock");
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.notes()).isEqualTo("What about the lock?\nSee 'migrations lock --help'.");
	}

}
