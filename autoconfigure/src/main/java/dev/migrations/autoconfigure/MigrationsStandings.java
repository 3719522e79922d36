package dev.migrations.autoconfigure;

import java.time.Duration;
import java.util.List;

import dev.migrations.command.Migrations;
import dev.migrations.command.StandingCache;
import dev.migrations.execution.RunEvent;
import dev.migrations.execution.RunEvent.RunCompleted;
import dev.migrations.execution.RunEvent.RunFailed;
import dev.migrations.execution.RunObserver;

/**
 * How the databases of the service stand, as health and meters show it: both see the same
 * answers.
 */
final class MigrationsStandings implements RunObserver {

	private final List<StandingCache> all;

	MigrationsStandings(List<Migrations> migrations, Duration timeToLive) {
		this.all = migrations.stream().map((each) -> new StandingCache(each, timeToLive)).toList();
	}

	List<StandingCache> all() {
		return this.all;
	}

	/** What was true before a run is not true any more. */
	@Override
	public void observe(RunEvent event) {
		if (event instanceof RunCompleted || event instanceof RunFailed) {
			String failure = (event instanceof RunFailed failed) ? String.valueOf(failed.failure().getMessage()) : null;
			this.all.stream()
				.filter((each) -> each.name().equals(event.migrations()))
				.forEach((each) -> each.runEnded(failure));
		}
	}

}
