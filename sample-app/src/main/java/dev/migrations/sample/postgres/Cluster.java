package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * The files of the server: its data directory and what else has to survive it. To be used
 * inside the {@link Gate} only.
 */
final class Cluster {

	static final String SUPERUSER = "postgres";

	private static final String TEMPORARY = "initdb-";

	/** The first with a UTF-8 locale that is the same on every operating system. */
	private static final int FIRST_WITH_OWN_LOCALES = 17;

	private static final Pattern VERSION = Pattern.compile("\\d+");

	private final Path root;

	private final Programs programs;

	Cluster(Path root, Programs programs) {
		this.root = root;
		this.programs = programs;
	}

	Path dataDirectory() {
		return folder().resolve("data");
	}

	Path log() {
		return folder().resolve("postgres.log");
	}

	/** The password of all its roles. */
	String password() throws IOException {
		return Files.readString(passwordFile(folder())).strip();
	}

	/** The port of its last start, zero if it was never started. */
	int lastPort() throws IOException {
		Path file = portFile();
		// Who is killed while writing it leaves it empty.
		String port = Files.exists(file) ? Files.readString(file).strip() : "";
		return port.isEmpty() ? 0 : Integer.parseInt(port);
	}

	void rememberPort(int port) throws IOException {
		Files.writeString(portFile(), port + "\n");
	}

	/**
	 * Make the files if there are none, for their owner only. They appear at once and
	 * whole, so whoever dies while making them leaves nothing that looks like a database.
	 */
	void ensureExists() throws IOException {
		if (Files.exists(folder())) {
			return;
		}
		deleteTemporary();
		Path temporary = Files.createTempDirectory(this.root, TEMPORARY);
		Files.writeString(passwordFile(temporary), newPassword() + "\n", StandardOpenOption.CREATE_NEW);
		initialize(temporary);
		Files.move(temporary, folder(), StandardCopyOption.ATOMIC_MOVE);
	}

	private void initialize(Path temporary) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("--pgdata=" + temporary.resolve("data"),
				"--username=" + SUPERUSER, "--pwfile=" + passwordFile(temporary), "--auth=scram-sha-256",
				"--encoding=UTF8", "--no-locale"));
		if (majorVersion() >= FIRST_WITH_OWN_LOCALES) {
			arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
		}
		if (!this.programs.run("initdb", arguments)) {
			deleteTemporary();
			throw new EmbeddedPostgresException("The embedded PostgreSQL cannot make a database in '%s':\n%s"
				.formatted(this.root, this.programs.output()), "Remove what keeps it from that.", null);
		}
		Files.writeString(temporary.resolve("data/postgresql.conf"), """
				listen_addresses = '127.0.0.1'
				unix_socket_directories = ''
				""", StandardOpenOption.APPEND);
	}

	/** Which PostgreSQL it is, as {@code 18}. */
	private int majorVersion() throws IOException {
		this.programs.run("initdb", List.of("--version"));
		Matcher version = VERSION.matcher(this.programs.output());
		return version.find() ? Integer.parseInt(version.group()) : 0;
	}

	private void deleteTemporary() throws IOException {
		try (Stream<Path> files = Files.list(this.root)) {
			for (Path file : files.filter((path) -> path.getFileName().toString().startsWith(TEMPORARY)).toList()) {
				FileSystemUtils.deleteRecursively(file);
			}
		}
	}

	private static String newPassword() {
		byte[] random = new byte[16];
		new SecureRandom().nextBytes(random);
		return HexFormat.of().formatHex(random);
	}

	private Path folder() {
		return this.root.resolve("cluster");
	}

	private Path portFile() {
		return folder().resolve("port");
	}

	private static Path passwordFile(Path folder) {
		return folder.resolve("password");
	}

}
