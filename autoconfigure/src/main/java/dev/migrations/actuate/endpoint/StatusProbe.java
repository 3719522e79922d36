package dev.migrations.actuate.endpoint;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsStatus;
import dev.migrations.revision.MigrationsException;

/**
 * Asks for the status and does not wait for ever: a database that is down may make a
 * connection wait much longer than whoever reads the endpoint. While one answer is
 * outstanding no second one is asked for, unless it seems that it will never come.
 */
final class StatusProbe {

	private static final Duration PATIENCE = Duration.ofSeconds(4);

	private static final Duration GIVEN_UP = Duration.ofSeconds(15);

	private final Map<Migrations, Question> outstanding = new ConcurrentHashMap<>();

	/**
	 * Ask all of them at once.
	 * @return their answers, which are waited for together
	 */
	Function<Migrations, MigrationsStatus> ask(Collection<Migrations> all) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		Map<Migrations, Question> questions = new LinkedHashMap<>();
		all.forEach((migrations) -> questions.put(migrations, question(migrations)));
		return (migrations) -> await(migrations, questions.getOrDefault(migrations, question(migrations)), deadline);
	}

	private Question question(Migrations migrations) {
		return this.outstanding.compute(migrations,
				(key, question) -> (question == null || question.isGivenUp()) ? begin(migrations) : question);
	}

	private static MigrationsStatus await(Migrations migrations, Question question, long deadline) {
		try {
			return question.answer().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			return migrations
				.unreachable("The database did not answer within %d seconds.".formatted(PATIENCE.toSeconds()));
		}
		catch (ExecutionException ex) {
			return migrations.unreachable((ex.getCause() instanceof MigrationsException cause) ? cause.description()
					: String.valueOf(ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return migrations.unreachable("The question was interrupted.");
		}
	}

	private Question begin(Migrations migrations) {
		Question question = new Question(new CompletableFuture<>(), System.nanoTime());
		Thread thread = new Thread(() -> answer(migrations, question), "migrations-status");
		thread.setDaemon(true);
		thread.start();
		return question;
	}

	private void answer(Migrations migrations, Question question) {
		try {
			question.answer().complete(migrations.status());
		}
		catch (RuntimeException ex) {
			question.answer().completeExceptionally(ex);
		}
		finally {
			this.outstanding.remove(migrations, question);
		}
	}

	/**
	 * A question that is asked.
	 *
	 * @param answer what will be said
	 * @param since when it was asked, in nanoseconds
	 */
	private record Question(CompletableFuture<MigrationsStatus> answer, long since) {

		boolean isGivenUp() {
			return System.nanoTime() - this.since > GIVEN_UP.toNanos();
		}

	}

}
