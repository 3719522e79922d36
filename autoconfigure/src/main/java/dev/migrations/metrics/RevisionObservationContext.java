package dev.migrations.metrics;

import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionHeader;
import io.micrometer.observation.Observation;

/**
 * What is known of a revision whose run is observed.
 */
public class RevisionObservationContext extends Observation.Context {

	private final String migrations;

	private final RevisionHeader revision;

	private final Direction direction;

	private boolean completed;

	/**
	 * Create a context.
	 * @param migrations the name of the migrations that are run
	 */
	public RevisionObservationContext(String migrations, RevisionHeader revision, Direction direction) {
		this.migrations = migrations;
		this.revision = revision;
		this.direction = direction;
	}

	/**
	 * The name of the migrations that are run.
	 */
	public String migrations() {
		return this.migrations;
	}

	/**
	 * The revision that is run.
	 */
	public RevisionHeader revision() {
		return this.revision;
	}

	/**
	 * Whether it is upgraded to or downgraded from.
	 */
	public Direction direction() {
		return this.direction;
	}

	/**
	 * Whether it has ended well.
	 */
	public boolean isCompleted() {
		return this.completed;
	}

	void completed() {
		this.completed = true;
	}

}
