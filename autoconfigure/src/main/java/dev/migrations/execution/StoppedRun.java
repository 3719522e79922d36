package dev.migrations.execution;

/**
 * A run in one transaction was stopped by others, was rolled back, and is to be tried
 * again.
 */
final class StoppedRun extends RuntimeException {

	private final transient StoppedStep stopped;

	StoppedRun(StoppedStep stopped) {
		super(stopped.error());
		this.stopped = stopped;
	}

	StoppedStep stopped() {
		return this.stopped;
	}

}
