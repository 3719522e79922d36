package dev.migrations.command;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * Remembers for a while how a database stands, so that health and meters together ask it
 * once, however often they are read. It does not wait for ever: a database that is down
 * may make a connection wait much longer than whoever asks.
 */
public final class StandingCache {

	private static final Duration PATIENCE = Duration.ofSeconds(4);

	private static final Duration GIVEN_UP = Duration.ofSeconds(15);

	private final Migrations migrations;

	private final Duration timeToLive;

	private @Nullable Question last;

	private volatile @Nullable String failure;

	/**
	 * Create a cache. It does not connect.
	 * @param migrations the migrations of the database
	 * @param timeToLive how long an answer is good; zero asks each time
	 */
	public StandingCache(Migrations migrations, Duration timeToLive) {
		this.migrations = migrations;
		this.timeToLive = timeToLive;
	}

	/**
	 * The name of the migrations.
	 */
	public String name() {
		return this.migrations.name();
	}

	/**
	 * How the database stands, or stood not long ago.
	 */
	public MigrationsStanding get() {
		try {
			Question question = question();
			return withFailure(question.answer().get(question.patience(), TimeUnit.NANOSECONDS));
		}
		catch (TimeoutException ex) {
			return unreachable("The database did not answer within %d seconds.".formatted(PATIENCE.toSeconds()));
		}
		catch (ExecutionException ex) {
			return unreachable(String.valueOf(ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return unreachable("The question was interrupted.");
		}
	}

	/**
	 * A run of this instance has ended: ask anew next time. Where the database does not
	 * know of a failure itself, as of a lock that was not free, it is remembered until a
	 * run ends well.
	 * @param failure why it failed, {@code null} if it did not
	 */
	public synchronized void runEnded(@Nullable String failure) {
		this.last = null;
		this.failure = failure;
	}

	private MigrationsStanding withFailure(MigrationsStanding standing) {
		String remembered = this.failure;
		return (remembered != null && standing.state() == MigrationsState.PENDING)
				? standing.failing(MigrationsState.FAILED, remembered) : standing;
	}

	private MigrationsStanding unreachable(String error) {
		return MigrationsStanding.unreachable(this.migrations.settings().target().toString(), error);
	}

	private synchronized Question question() {
		Question question = this.last;
		if (question == null || question.isStale(this.timeToLive)) {
			question = new Question(new CompletableFuture<>(), System.nanoTime());
			this.last = question;
			ask(question);
		}
		return question;
	}

	private void ask(Question question) {
		Thread thread = new Thread(() -> {
			try {
				question.answer().complete(this.migrations.standing());
			}
			catch (RuntimeException ex) {
				question.answer().completeExceptionally(ex);
			}
		}, "migrations-standing");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * A question that is asked or answered.
	 *
	 * @param answer what was said, or will be
	 * @param since when it was asked, in nanoseconds
	 */
	private record Question(CompletableFuture<MigrationsStanding> answer, long since) {

		/** Who asks while another does waits no longer than that one. */
		long patience() {
			return Math.max(0, this.since + PATIENCE.toNanos() - System.nanoTime());
		}

		/**
		 * One that nobody has answered yet is not asked again, unless it never will be.
		 */
		boolean isStale(Duration timeToLive) {
			long age = System.nanoTime() - this.since;
			return age >= (this.answer.isDone() ? timeToLive : GIVEN_UP).toNanos();
		}

	}

}
