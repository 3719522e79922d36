package dev.migrations.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.migrations.command.MigrationsStanding;
import dev.migrations.command.MigrationsState;
import dev.migrations.command.StandingCache;
import dev.migrations.execution.RunEvent;
import dev.migrations.execution.RunEvent.LockWaited;
import dev.migrations.execution.RunEvent.RevisionCompleted;
import dev.migrations.execution.RunEvent.RevisionFailed;
import dev.migrations.execution.RunEvent.RunCompleted;
import dev.migrations.execution.RunEvent.RunFailed;
import dev.migrations.execution.RunObserver;
import dev.migrations.revision.Direction;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

/**
 * The meters {@code migrations.*}. A service migrates before most registries are there,
 * so what is measured before is kept for the first of them.
 */
public final class MigrationsMetrics implements MeterBinder, RunObserver {

	private static final String NAME = "name";

	private static final String OUTCOME = "outcome";

	private final Collection<StandingCache> standings;

	private final List<MeterRegistry> registries = new ArrayList<>();

	private final List<Consumer<MeterRegistry>> early = new ArrayList<>();

	/**
	 * Create the meters.
	 * @param standings how the databases stand
	 */
	public MigrationsMetrics(Collection<StandingCache> standings) {
		this.standings = List.copyOf(standings);
	}

	@Override
	public synchronized void bindTo(MeterRegistry registry) {
		for (StandingCache standing : this.standings) {
			bind(standing, registry);
		}
		if (this.registries.isEmpty()) {
			this.early.forEach((measurement) -> measurement.accept(registry));
			this.early.clear();
		}
		this.registries.add(registry);
	}

	/**
	 * A meter that is not there before it has something to tell could not be asked for.
	 */
	private static void bind(StandingCache standing, MeterRegistry registry) {
		gauge(standing, "migrations.pending", "Revisions that an upgrade to the target would run", registry);
		gauge(standing, "migrations.applied", "Revisions of this build that are applied", registry);
		for (MigrationsState state : MigrationsState.values()) {
			Gauge.builder("migrations.state", standing, (each) -> (each.get().state() == state) ? 1 : 0)
				.description("1 for the state in which the database is, 0 for all others")
				.tags(NAME, standing.name(), "state", state.label())
				.register(registry);
		}
		TimeGauge
			.builder("migrations.last.success", standing, TimeUnit.SECONDS, (each) -> seconds(each.get().lastSuccess()))
			.description("When a revision was last run to its end, since the epoch")
			.tags(NAME, standing.name())
			.register(registry);
		for (Outcome outcome : Outcome.ENDS) {
			runs(registry, standing.name(), outcome);
		}
		for (Direction direction : Direction.values()) {
			duration(registry, standing.name(), direction, Outcome.APPLIED);
		}
		lockWait(registry, standing.name());
	}

	private static void gauge(StandingCache standing, String name, String description, MeterRegistry registry) {
		Gauge.builder(name, standing, (each) -> number(name, each.get()))
			.description(description)
			.tags(NAME, standing.name())
			.register(registry);
	}

	private static double number(String name, MigrationsStanding standing) {
		if (standing.state() == MigrationsState.UNREACHABLE) {
			return Double.NaN;
		}
		return name.equals("migrations.pending") ? standing.pending() : standing.applied();
	}

	private static double seconds(@Nullable Instant instant) {
		return (instant != null) ? instant.getEpochSecond() : Double.NaN;
	}

	@Override
	public void observe(RunEvent event) {
		String name = event.migrations();
		if (event instanceof LockWaited waited) {
			measure((registry) -> lockWait(registry, name).record(waited.waited()));
		}
		else if (event instanceof RevisionCompleted completed) {
			measure(completed.direction(), Outcome.APPLIED, completed.duration(), name);
		}
		else if (event instanceof RevisionFailed failed) {
			measure(failed.direction(), Outcome.FAILED, failed.duration(), name);
		}
		else if (event instanceof RunCompleted completed) {
			measure((registry) -> runs(registry, name, Outcome.of(completed.result())).increment());
		}
		else if (event instanceof RunFailed) {
			measure((registry) -> runs(registry, name, Outcome.FAILED).increment());
		}
	}

	private void measure(Direction direction, Outcome outcome, Duration duration, String name) {
		measure((registry) -> duration(registry, name, direction, outcome).record(duration));
	}

	private synchronized void measure(Consumer<MeterRegistry> measurement) {
		if (this.registries.isEmpty()) {
			this.early.add(measurement);
		}
		this.registries.forEach(measurement);
	}

	private static Counter runs(MeterRegistry registry, String name, Outcome outcome) {
		return Counter.builder("migrations.runs")
			.description("Runs of this instance")
			.tags(NAME, name, OUTCOME, outcome.label())
			.register(registry);
	}

	private static Timer duration(MeterRegistry registry, String name, Direction direction, Outcome outcome) {
		return Timer.builder("migrations.duration")
			.description("What revisions took that this instance has run")
			.tags(NAME, name, "direction", direction.name().toLowerCase(Locale.ROOT), OUTCOME, outcome.label())
			.register(registry);
	}

	private static Timer lockWait(MeterRegistry registry, String name) {
		return Timer.builder("migrations.lock.wait")
			.description("How long runs of this instance waited for the migrations lock")
			.tags(NAME, name)
			.register(registry);
	}

}
