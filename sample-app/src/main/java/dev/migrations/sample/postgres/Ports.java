package dev.migrations.sample.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The ports of this machine.
 */
final class Ports {

	private static final byte[] LOOPBACK = { 127, 0, 0, 1 };

	private Ports() {
	}

	/**
	 * Choose a port on which nobody listens.
	 * @param preferred the one to choose if it is free, so that those who knew the server
	 * find it again; zero for none
	 */
	static int choose(int preferred) throws IOException {
		try {
			return bind(preferred);
		}
		catch (BindException ex) {
			return bind(0);
		}
	}

	/** Listen on a port for a moment; on any one if it is zero. */
	private static int bind(int port) throws IOException {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
			return socket.getLocalPort();
		}
	}

}
