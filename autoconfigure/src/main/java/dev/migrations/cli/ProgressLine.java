package dev.migrations.cli;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

import dev.migrations.execution.RunProgress;
import dev.migrations.revision.PlanStep;
import org.jspecify.annotations.Nullable;

/**
 * A line on a terminal that says how far a long run has come. It goes back to its
 * beginning each time, so that the next line of the log overwrites it.
 */
final class ProgressLine implements RunProgress, AutoCloseable {

	private static final long PERIOD = Duration.ofSeconds(1).toMillis();

	/** How many characters the bar has. */
	private static final int BAR = 20;

	private final Output output;

	private final Timer timer = new Timer("migrations-progress", true);

	private volatile @Nullable State state;

	private int width;

	ProgressLine(Output output) {
		this.output = output;
		if (output.showsProgress()) {
			this.timer.schedule(drawing(), PERIOD, PERIOD);
		}
	}

	private TimerTask drawing() {
		return new TimerTask() {
			@Override
			public void run() {
				draw();
			}
		};
	}

	@Override
	public void begins(int number, int steps, PlanStep step) {
		this.state = new State(number, steps, step, System.nanoTime(), "");
	}

	@Override
	public void walks(long rows, long of) {
		State current = this.state;
		if (current != null && of > 0) {
			int filled = (int) (BAR * rows / of);
			this.state = current
				.with("%s%s %d of about %d rows".formatted("#".repeat(filled), "-".repeat(BAR - filled), rows, of));
		}
	}

	/** Draw the line, if there is something to say. */
	void draw() {
		State current = this.state;
		if (current != null) {
			print(current.describe());
		}
	}

	private synchronized void print(String line) {
		if (line.isEmpty() && this.width == 0) {
			return;
		}
		this.output.err().print("\r" + line + " ".repeat(Math.max(0, this.width - line.length())) + "\r");
		this.output.err().flush();
		this.width = line.length();
	}

	/** Remove the line. */
	@Override
	public void close() {
		this.state = null;
		this.timer.cancel();
		print("");
	}

	private record State(int number, int steps, PlanStep step, long start, String bar) {

		State with(String bar) {
			return new State(this.number, this.steps, this.step, this.start, bar);
		}

		String describe() {
			long seconds = Duration.ofNanos(System.nanoTime() - this.start).toSeconds();
			return "[%d/%d] %s, %d s %s"
				.formatted(this.number, this.steps, this.step.revision().id(), seconds, this.bar)
				.stripTrailing();
		}

	}

}
