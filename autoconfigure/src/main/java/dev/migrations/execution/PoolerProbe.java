package dev.migrations.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a pooler stands between us and PostgreSQL that gives each transaction
 * of a connection to another process. Over a direct connection it costs nothing: the
 * process that answers is the one that announced itself when the connection was made,
 * while a pooler announces itself.
 * <p>
 * Behind a pooler, two connections that are served by one process, or one connection that
 * is served by two, are proof. That they are not seen is no proof of the contrary, which
 * is why each transaction of a run looks for its lock again.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-START-UP">Start-up</a>
 */
final class PoolerProbe {

	private static final int ROUNDS = 5;

	/** A pool may have no second connection to lend. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Session session;

	PoolerProbe(Session session) {
		this.session = session;
	}

	/**
	 * Whether it has proof.
	 */
	boolean findsTransactionPooling() throws SQLException {
		if (this.session.backend().isDirect()) {
			return false;
		}
		int first = this.session.readBackend();
		if (this.session.backend().hasMoved()) {
			return true;
		}
		Session second = openSecond();
		if (second == null) {
			return movesAlone();
		}
		try (second) {
			for (int i = 0; i < ROUNDS; i++) {
				boolean shared = second.readBackend() == first || this.session.readBackend() != first;
				if (shared || second.backend().hasMoved()) {
					return true;
				}
			}
			return false;
		}
	}

	private boolean movesAlone() throws SQLException {
		for (int i = 0; i < ROUNDS && !this.session.backend().hasMoved(); i++) {
			this.session.readBackend();
		}
		return this.session.backend().hasMoved();
	}

	/**
	 * A connection that comes too late is given back.
	 */
	private @Nullable Session openSecond() {
		CompletableFuture<Session> opening = new CompletableFuture<>();
		Thread thread = new Thread(() -> open(opening), "migrations-probe");
		thread.setDaemon(true);
		thread.start();
		try {
			return opening.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			return opening.cancel(false) ? null : opening.join();
		}
		catch (ExecutionException | CancellationException ex) {
			logger.debug("There is no second connection", ex);
			return null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			opening.cancel(false);
			return null;
		}
	}

	private void open(CompletableFuture<Session> opening) {
		try {
			Session second = Session.open(this.session.managed());
			if (!opening.complete(second)) {
				second.close();
			}
		}
		catch (RuntimeException ex) {
			opening.completeExceptionally(ex);
		}
	}

}
