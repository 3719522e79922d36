package dev.migrations.actuate.endpoint;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsStatus;
import dev.migrations.revision.MigrationsException;

/**
 * Asks for the status and does not wait for ever: a database that is down may make a
 * connection wait much longer than whoever reads the endpoint. While one answer is
 * outstanding no second one is asked for.
 */
final class StatusProbe {

	private static final Duration PATIENCE = Duration.ofSeconds(4);

	private final Map<Migrations, CompletableFuture<MigrationsStatus>> outstanding = new ConcurrentHashMap<>();

	MigrationsStatus status(Migrations migrations) {
		try {
			return this.outstanding.computeIfAbsent(migrations, this::ask)
				.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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

	private CompletableFuture<MigrationsStatus> ask(Migrations migrations) {
		CompletableFuture<MigrationsStatus> answer = new CompletableFuture<>();
		Thread thread = new Thread(() -> answer(migrations, answer), "migrations-status");
		thread.setDaemon(true);
		thread.start();
		return answer;
	}

	private void answer(Migrations migrations, CompletableFuture<MigrationsStatus> answer) {
		try {
			answer.complete(migrations.status());
		}
		catch (RuntimeException ex) {
			answer.completeExceptionally(ex);
		}
		finally {
			this.outstanding.remove(migrations, answer);
		}
	}

}
