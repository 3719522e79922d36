package dev.migrations.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A wire between a client and a database, on which one can count round trips and which
 * one can cut.
 */
public final class Wire implements AutoCloseable {

	private final ServerSocket listener;

	private final URI server;

	private final TestDatabase database;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private final AtomicInteger roundTrips = new AtomicInteger();

	private final AtomicInteger connections = new AtomicInteger();

	public Wire(TestDatabase database) {
		this.database = database;
		this.server = URI.create(database.url().substring("jdbc:".length()));
		try {
			this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this::accept);
	}

	/**
	 * The JDBC URL of the database over this wire.
	 */
	public String url() {
		return this.database.url().replaceFirst("//[^/]+/", "//localhost:%d/".formatted(this.listener.getLocalPort()));
	}

	/**
	 * How often the client has sent something and then waited for the answer, since the
	 * last reset; connecting counts too.
	 */
	public int roundTrips() {
		return this.roundTrips.get();
	}

	/**
	 * How many connections were made since the last reset.
	 */
	public int connections() {
		return this.connections.get();
	}

	public void reset() {
		this.roundTrips.set(0);
		this.connections.set(0);
	}

	/**
	 * Cut all connections.
	 */
	public void cut() {
		this.sockets.forEach(Wire::close);
		this.sockets.clear();
	}

	private void accept() {
		while (!this.listener.isClosed()) {
			try {
				Socket client = this.listener.accept();
				Socket upstream = new Socket(this.server.getHost(), this.server.getPort());
				client.setTcpNoDelay(true);
				upstream.setTcpNoDelay(true);
				this.sockets.addAll(List.of(client, upstream));
				this.connections.incrementAndGet();
				AtomicReference<Socket> lastSender = new AtomicReference<>(upstream);
				start(() -> pump(client, upstream, lastSender));
				start(() -> pump(upstream, client, lastSender));
			}
			catch (IOException ex) {
				// The wire was closed.
			}
		}
	}

	private void pump(Socket from, Socket to, AtomicReference<Socket> lastSender) {
		byte[] buffer = new byte[16384];
		boolean fromServer = from.getLocalPort() != this.listener.getLocalPort();
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				if (lastSender.getAndSet(from) != from && fromServer) {
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

	private static void close(AutoCloseable closeable) {
		try {
			closeable.close();
		}
		catch (Exception ex) {
			// It is closed as far as it can be.
		}
	}

	@Override
	public void close() {
		close(this.listener);
		cut();
	}

}
