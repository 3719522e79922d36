package dev.migrations.script;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Runs {@code psql} on a script, and hears what it sends: the other end of its connection
 * speaks just enough of PostgreSQL's protocol to accept everything.
 */
final class PsqlRecorder {

	private static final int PROTOCOL_3 = 196608;

	private final boolean standardConformingStrings;

	/** Each statement, and after a COPY its data. */
	private final List<String> heard = new ArrayList<>();

	private PsqlRecorder(boolean standardConformingStrings) {
		this.standardConformingStrings = standardConformingStrings;
	}

	/**
	 * What psql sends for a script: each statement as one text, the data of a COPY as one
	 * more.
	 */
	static List<String> run(String script, boolean standardConformingStrings) throws Exception {
		Path file = Files.createTempFile("psql", ".sql");
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Files.writeString(file, script);
			PsqlRecorder recorder = new PsqlRecorder(standardConformingStrings);
			CompletableFuture<Void> served = CompletableFuture.runAsync(() -> recorder.serve(server));
			ProcessBuilder psql = new ProcessBuilder("psql", "-X", "-q", "-f", file.toString(),
					"host=127.0.0.1 port=%d user=x dbname=x sslmode=disable gssencmode=disable"
						.formatted(server.getLocalPort()));
			psql.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
			psql.environment().put("PGCLIENTENCODING", "UTF8");
			psql.start().waitFor();
			served.get();
			return recorder.heard;
		}
		finally {
			Files.delete(file);
		}
	}

	private void serve(ServerSocket server) {
		try (Socket socket = server.accept()) {
			socket.setTcpNoDelay(true);
			talk(new DataInputStream(new BufferedInputStream(socket.getInputStream())),
					new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
		}
		catch (EOFException ex) {
			// psql has gone
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void talk(DataInputStream in, DataOutputStream out) throws IOException {
		byte[] startup = in.readNBytes(in.readInt() - 4);
		if (startup[1] != PROTOCOL_3 >> 16) {
			throw new IllegalStateException("Unexpected start of a connection");
		}
		send(out, 'R', new byte[4]);
		parameter(out, "server_version", "15.0");
		parameter(out, "client_encoding", "UTF8");
		parameter(out, "standard_conforming_strings", this.standardConformingStrings ? "on" : "off");
		send(out, 'Z', "I");
		while (true) {
			char type = (char) in.readByte();
			String body = new String(in.readNBytes(in.readInt() - 4), StandardCharsets.UTF_8);
			if (type == 'Q') {
				query(body.substring(0, body.length() - 1), in, out);
			}
		}
	}

	private void query(String sql, DataInputStream in, DataOutputStream out) throws IOException {
		this.heard.add(sql);
		String lower = sql.toLowerCase(Locale.ROOT).strip();
		if (lower.matches("copy \\w+ from stdin.*")) {
			send(out, 'G', new byte[3]);
			this.heard.add(copyData(in));
		}
		if (lower.startsWith("set standard_conforming_strings")) {
			parameter(out, "standard_conforming_strings",
					lower.contains("on") && !lower.contains("off") ? "on" : "off");
		}
		send(out, 'C', "OK\0");
		send(out, 'Z', "I");
	}

	private static String copyData(DataInputStream in) throws IOException {
		StringBuilder data = new StringBuilder();
		while (true) {
			char type = (char) in.readByte();
			String body = new String(in.readNBytes(in.readInt() - 4), StandardCharsets.UTF_8);
			if (type != 'd') {
				return data.toString().replaceFirst("(?m)^\\\\\\.\n\\z", "");
			}
			data.append(body);
		}
	}

	private static void parameter(DataOutputStream out, String name, String value) throws IOException {
		send(out, 'S', name + "\0" + value + "\0");
	}

	private static void send(DataOutputStream out, char type, String body) throws IOException {
		send(out, type, body.getBytes(StandardCharsets.UTF_8));
	}

	private static void send(DataOutputStream out, char type, byte[] body) throws IOException {
		out.writeByte(type);
		out.writeInt(body.length + 4);
		out.write(body);
		if (type == 'Z' || type == 'G') {
			out.flush();
		}
	}

}
