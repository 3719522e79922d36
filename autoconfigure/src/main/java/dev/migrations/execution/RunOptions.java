package dev.migrations.execution;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a caller wants of a run beyond its result.
 *
 * @param listeners are told of each step, in this order
 * @param progress watches how far it has come
 * @param tag a word of the caller's own that the history keeps and listeners are told,
 * {@code null} for none
 * @param audience is told what happens
 * @param stop asks the run to end, {@code null} if nobody does
 * @param counting whether to count what is created, which costs two queries
 */
public record RunOptions(List<MigrationListener> listeners, RunProgress progress, @Nullable String tag,
		RunAudience audience, @Nullable StopSignal stop, boolean counting) {

	/** Nothing beyond the result. */
	public static final RunOptions NONE = new RunOptions(List.of(), RunProgress.NONE, null, RunAudience.NONE, null,
			false);

	public RunOptions {
		listeners = List.copyOf(listeners);
	}

	/**
	 * The same with more listeners, called after those there are.
	 */
	public RunOptions andListeners(List<? extends MigrationListener> more) {
		List<MigrationListener> all = new ArrayList<>(this.listeners);
		all.addAll(more);
		return new RunOptions(all, this.progress, this.tag, this.audience, this.stop, this.counting);
	}

	/**
	 * The same with somebody who watches.
	 */
	public RunOptions withProgress(RunProgress progress) {
		return new RunOptions(this.listeners, progress, this.tag, this.audience, this.stop, this.counting);
	}

	/**
	 * The same with a tag.
	 */
	public RunOptions withTag(@Nullable String tag) {
		return new RunOptions(this.listeners, this.progress, tag, this.audience, this.stop, this.counting);
	}

	/**
	 * The same, with what is created counted or not.
	 */
	public RunOptions withCounting(boolean counting) {
		return new RunOptions(this.listeners, this.progress, this.tag, this.audience, this.stop, counting);
	}

	/**
	 * The same with one more who is told what happens, after those there are.
	 */
	public RunOptions observedBy(RunObserver observer) {
		return withAudience(this.audience.and(observer));
	}

	/**
	 * The same, told under a name.
	 * @param migrations the name of the migrations that are run
	 */
	public RunOptions under(String migrations) {
		return withAudience(this.audience.named(migrations));
	}

	/**
	 * The same, ended early where it is asked to.
	 */
	public RunOptions stoppedBy(StopSignal signal) {
		return new RunOptions(this.listeners, this.progress, this.tag, this.audience, signal, this.counting);
	}

	private RunOptions withAudience(RunAudience changed) {
		return new RunOptions(this.listeners, this.progress, this.tag, changed, this.stop, this.counting);
	}

}
