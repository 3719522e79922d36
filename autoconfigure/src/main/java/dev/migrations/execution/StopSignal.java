package dev.migrations.execution;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Asks runs to end before they are done, from another thread: what PostgreSQL does for
 * them is canceled and rolled back. What is applied stays, and the next run goes on from
 * there.
 */
public final class StopSignal {

	private final List<Runnable> runs = new CopyOnWriteArrayList<>();

	private volatile boolean requested;

	/**
	 * Ask the runs that were given this signal to end, those under way and those to come.
	 * It waits a few seconds for them.
	 */
	public void request() {
		this.requested = true;
		this.runs.forEach(Runnable::run);
	}

	boolean isRequested() {
		return this.requested;
	}

	void add(Runnable run) {
		this.runs.add(run);
	}

	void remove(Runnable run) {
		this.runs.remove(run);
	}

}
