package dev.migrations.benchmark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wire between a client and a server that reads along: it counts how often the client
 * waits for an answer, how many statements it has run, and how many bytes it sends.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">the
 * messages of PostgreSQL's protocol</a>
 */
final class CountingWire implements AutoCloseable {

	private static final int ENCRYPTION_REQUEST = 80877103;

	private final int server;

	private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final AtomicInteger roundTrips = new AtomicInteger();

	private final AtomicInteger statements = new AtomicInteger();

	private final AtomicInteger bytes = new AtomicInteger();

	private final AtomicInteger connections = new AtomicInteger();

	CountingWire(int server) throws IOException {
		this.server = server;
		start(this::accept);
	}

	String url(String database) {
		return "jdbc:postgresql://localhost:%d/%s?user=postgres&sslmode=disable".formatted(this.listener.getLocalPort(),
				database);
	}

	int roundTrips() {
		return this.roundTrips.get();
	}

	int statements() {
		return this.statements.get();
	}

	int bytes() {
		return this.bytes.get();
	}

	int connections() {
		return this.connections.get();
	}

	private void accept() {
		while (!this.listener.isClosed()) {
			try {
				Socket client = this.listener.accept();
				Socket upstream = new Socket(InetAddress.getLoopbackAddress(), this.server);
				client.setTcpNoDelay(true);
				upstream.setTcpNoDelay(true);
				this.connections.incrementAndGet();
				AtomicBoolean asked = new AtomicBoolean();
				start(() -> requests(client, upstream, asked));
				start(() -> answers(upstream, client, asked));
			}
			catch (IOException ex) {
				// The wire was closed.
			}
		}
	}

	/** Each message has its type, except for the first. */
	private void requests(Socket client, Socket upstream, AtomicBoolean asked) {
		try (client; upstream) {
			DataInputStream in = new DataInputStream(client.getInputStream());
			DataOutputStream out = new DataOutputStream(upstream.getOutputStream());
			boolean begun = false;
			while (true) {
				int type = begun ? in.readUnsignedByte() : 0;
				int length = in.readInt();
				byte[] body = in.readNBytes(length - Integer.BYTES);
				if (begun) {
					out.writeByte(type);
				}
				begun |= !isEncryptionRequest(body);
				out.writeInt(length);
				out.write(body);
				this.bytes.addAndGet(length + (begun ? 1 : 0));
				if (type == 'Q' || type == 'E') {
					this.statements.incrementAndGet();
				}
				asked.set(true);
			}
		}
		catch (IOException ex) {
			// One of the two has hung up.
		}
	}

	private static boolean isEncryptionRequest(byte[] body) {
		return body.length == Integer.BYTES && ByteBuffer.wrap(body).getInt() == ENCRYPTION_REQUEST;
	}

	private void answers(Socket upstream, Socket client, AtomicBoolean asked) {
		byte[] buffer = new byte[16384];
		try (upstream; client) {
			InputStream in = upstream.getInputStream();
			OutputStream out = client.getOutputStream();
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				if (asked.getAndSet(false)) {
					this.roundTrips.incrementAndGet();
				}
				out.write(buffer, 0, length);
				out.flush();
			}
		}
		catch (IOException ex) {
			// One of the two has hung up.
		}
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "wire");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.listener.close();
	}

}
