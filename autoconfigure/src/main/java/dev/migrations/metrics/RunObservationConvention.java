package dev.migrations.metrics;

import dev.migrations.execution.RunResult;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import org.jspecify.annotations.Nullable;

/**
 * How a run is observed: {@code migrations.run}, with {@code name} and {@code outcome}
 * ({@code applied}, {@code unchanged}, {@code failed}, {@code running} while it is), and
 * in traces {@code from} and {@code to}, the rows of the version table. A bean that
 * extends it replaces it.
 */
public class RunObservationConvention implements ObservationConvention<RunObservationContext> {

	@Override
	public String getName() {
		return "migrations.run";
	}

	@Override
	public String getContextualName(RunObservationContext context) {
		return "run " + context.migrations();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(RunObservationContext context) {
		return KeyValues.of("name", context.migrations(), "outcome", outcome(context).label());
	}

	private static Outcome outcome(RunObservationContext context) {
		RunResult result = context.result();
		if (result != null) {
			return Outcome.of(result);
		}
		return (context.getError() != null) ? Outcome.FAILED : Outcome.RUNNING;
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(RunObservationContext context) {
		RunResult result = context.result();
		return (result != null)
				? KeyValues.of("from", result.rowsBefore().toString(), "to", result.rowsAfter().toString())
				: KeyValues.empty();
	}

	@Override
	public boolean supportsContext(Observation.@Nullable Context context) {
		return context instanceof RunObservationContext;
	}

}
