package dev.migrations.metrics;

import java.util.Locale;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import org.jspecify.annotations.Nullable;

/**
 * How the run of a revision is observed: {@code migrations.revision}, with {@code name},
 * {@code direction} and {@code outcome} ({@code applied}, {@code failed}, {@code running}
 * while it is), and in traces {@code revision} and {@code script}. A bean that extends it
 * replaces it.
 */
public class RevisionObservationConvention implements ObservationConvention<RevisionObservationContext> {

	@Override
	public String getName() {
		return "migrations.revision";
	}

	@Override
	public String getContextualName(RevisionObservationContext context) {
		return "%s %s".formatted(direction(context), context.revision().id());
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(RevisionObservationContext context) {
		return KeyValues.of("name", context.migrations(), "direction", direction(context), "outcome",
				outcome(context).label());
	}

	private static Outcome outcome(RevisionObservationContext context) {
		if (context.getError() != null) {
			return Outcome.FAILED;
		}
		return context.isCompleted() ? Outcome.APPLIED : Outcome.RUNNING;
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(RevisionObservationContext context) {
		return KeyValues.of("revision", context.revision().id().value(), "script", context.revision().script());
	}

	@Override
	public boolean supportsContext(Observation.@Nullable Context context) {
		return context instanceof RevisionObservationContext;
	}

	private static String direction(RevisionObservationContext context) {
		return context.direction().name().toLowerCase(Locale.ROOT);
	}

}
