package dev.migrations.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Who is told of a run, and under which name.
 *
 * @param migrations the name of the migrations that are run
 * @param observers are told, in this order
 */
public record RunAudience(String migrations, List<RunObserver> observers) {

	/** Nobody. */
	public static final RunAudience NONE = new RunAudience("", List.of());

	private static final Log logger = LogFactory.getLog("dev.migrations");

	public RunAudience {
		observers = List.copyOf(observers);
	}

	/**
	 * The same with one more, told after those there are.
	 */
	public RunAudience and(RunObserver observer) {
		List<RunObserver> all = new ArrayList<>(this.observers);
		all.add(observer);
		return new RunAudience(this.migrations, all);
	}

	/**
	 * The same under a name.
	 */
	public RunAudience named(String migrations) {
		return new RunAudience(migrations, this.observers);
	}

	/**
	 * Tell what has happened.
	 * @param event makes the event of the name
	 */
	void tell(Function<String, RunEvent> event) {
		if (this.observers.isEmpty()) {
			return;
		}
		RunEvent happened = event.apply(this.migrations);
		for (RunObserver observer : this.observers) {
			try {
				observer.observe(happened);
			}
			catch (RuntimeException ex) {
				logger.warn("Somebody who watches the run failed at %s; the run goes on"
					.formatted(happened.getClass().getSimpleName()), ex);
			}
		}
	}

}
