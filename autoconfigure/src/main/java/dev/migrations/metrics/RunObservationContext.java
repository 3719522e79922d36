package dev.migrations.metrics;

import dev.migrations.execution.RunResult;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run that is observed.
 */
public class RunObservationContext extends Observation.Context {

	private final String migrations;

	private @Nullable RunResult result;

	/**
	 * Create a context.
	 * @param migrations the name of the migrations that are run
	 */
	public RunObservationContext(String migrations) {
		this.migrations = migrations;
	}

	/**
	 * The name of the migrations that are run.
	 */
	public String migrations() {
		return this.migrations;
	}

	/**
	 * What the run did, {@code null} unless it has ended well.
	 */
	public @Nullable RunResult result() {
		return this.result;
	}

	void completed(RunResult result) {
		this.result = result;
	}

}
