package dev.migrations.metrics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

import dev.migrations.execution.RunEvent;
import dev.migrations.execution.RunEvent.LockWaited;
import dev.migrations.execution.RunEvent.RevisionCompleted;
import dev.migrations.execution.RunEvent.RevisionFailed;
import dev.migrations.execution.RunEvent.RevisionStarted;
import dev.migrations.execution.RunEvent.RunCompleted;
import dev.migrations.execution.RunEvent.RunFailed;
import dev.migrations.execution.RunEvent.RunStarted;
import dev.migrations.execution.RunObserver;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Makes an observation of each run, and one of each revision within it.
 */
public final class MigrationsObservations implements RunObserver {

	private final Supplier<@Nullable ObservationRegistry> registry;

	private final Supplier<RunObservationConvention> runConvention;

	private final Supplier<RevisionObservationConvention> revisionConvention;

	/** A run is told of on its own thread, and what begins within it ends within it. */
	private final ThreadLocal<Deque<Open>> open = ThreadLocal.withInitial(ArrayDeque::new);

	/**
	 * Create what makes observations.
	 * @param registry where they are made; asked when a run begins, {@code null} if the
	 * run cannot be observed
	 * @param runConvention how a run is observed
	 * @param revisionConvention how a revision is observed
	 */
	public MigrationsObservations(Supplier<@Nullable ObservationRegistry> registry,
			Supplier<RunObservationConvention> runConvention,
			Supplier<RevisionObservationConvention> revisionConvention) {
		this.registry = registry;
		this.runConvention = runConvention;
		this.revisionConvention = revisionConvention;
	}

	@Override
	public void observe(RunEvent event) {
		if (event instanceof RunStarted started) {
			begin(started);
			return;
		}
		Open current = this.open.get().peek();
		if (current == null) {
			this.open.remove();
		}
		else if (event instanceof LockWaited) {
			current.observation().event(Observation.Event.of("lock.waited"));
		}
		else if (event instanceof RevisionStarted started) {
			begin(started, current.registry());
		}
		else if (event instanceof RevisionCompleted) {
			if (current.observation().getContext() instanceof RevisionObservationContext context) {
				context.completed();
			}
			end(null);
		}
		else if (event instanceof RevisionFailed failed) {
			end(failed.failure());
		}
		else if (event instanceof RunCompleted completed) {
			if (current.observation().getContext() instanceof RunObservationContext context) {
				context.completed(completed.result());
			}
			end(null);
		}
		else if (event instanceof RunFailed failed) {
			end(failed.failure());
		}
	}

	private void begin(RunStarted started) {
		ObservationRegistry available = this.registry.get();
		if (available != null) {
			begin(Observation.createNotStarted(this.runConvention.get(),
					() -> new RunObservationContext(started.migrations()), available), available);
		}
	}

	private void begin(RevisionStarted started, ObservationRegistry available) {
		begin(Observation.createNotStarted(this.revisionConvention.get(),
				() -> new RevisionObservationContext(started.migrations(), started.revision(), started.direction()),
				available), available);
	}

	private void begin(Observation observation, ObservationRegistry available) {
		observation.start();
		this.open.get().push(new Open(observation, observation.openScope(), available));
	}

	private void end(@Nullable Exception failure) {
		Open ended = this.open.get().pop();
		if (failure != null) {
			ended.observation().error(failure);
		}
		ended.scope().close();
		ended.observation().stop();
		if (this.open.get().isEmpty()) {
			this.open.remove();
		}
	}

	private record Open(Observation observation, Observation.Scope scope, ObservationRegistry registry) {

	}

}
