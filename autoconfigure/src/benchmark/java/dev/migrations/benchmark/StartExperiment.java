package dev.migrations.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * What a tool takes in a JVM that is warm to apply a history to an empty database, and to
 * find that there is nothing to do. The tools take turns, so that what else the machine
 * does hits them alike.
 */
final class StartExperiment implements Experiment {

	/** So often is there nothing to do for once that there is. */
	private static final int STARTS = 5;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	private final BenchmarkSettings settings;

	private final Databases databases;

	StartExperiment(BenchmarkSettings settings, Databases databases) {
		this.settings = settings;
		this.databases = databases;
	}

	@Override
	public String name() {
		return "start";
	}

	@Override
	public void run(Report report) throws Exception {
		for (int revisions : this.settings.revisions()) {
			History history = History.write(this.settings.target(), revisions);
			Timing apply = new Timing();
			Timing nothing = new Timing();
			// The first round warms the JVM, for which a long history is too long.
			int first = (revisions > 2000) ? 0 : -1;
			for (int round = first; round < this.settings.rounds(revisions); round++) {
				round(Tool.inTurn(round), history, (round >= 0) ? apply : new Timing(), (round >= 0) ? nothing : new Timing());
			}
			report.add("apply all, wall", revisions, "ms", apply.wall());
			report.add("apply all, CPU of the thread", revisions, "ms", apply.cpu());
			report.add("nothing to do, warm, wall", revisions, "ms", nothing.wall());
			report.add("nothing to do, warm, CPU of the thread", revisions, "ms", nothing.cpu());
		}
	}

	private void round(List<Tool> tools, History history, Timing apply, Timing nothing) throws Exception {
		for (Tool tool : tools) {
			this.databases.create(tool.database());
			this.databases.settle();
			measure(tool, history, apply);
		}
		for (int i = 0; i < STARTS; i++) {
			for (Tool tool : tools) {
				measure(tool, history, nothing);
			}
		}
		for (Tool tool : tools) {
			this.databases.drop(tool.database());
		}
	}

	private void measure(Tool tool, History history, Timing timing) throws Exception {
		Contender contender = tool.on(history);
		long wall = System.nanoTime();
		long cpu = this.threads.getCurrentThreadCpuTime();
		contender.start(Databases.dataSource(this.databases.url(tool.database())));
		timing.cpu().addMillis(tool.label(), this.threads.getCurrentThreadCpuTime() - cpu);
		timing.wall().addMillis(tool.label(), System.nanoTime() - wall);
	}

	private record Timing(Samples wall, Samples cpu) {

		Timing() {
			this(new Samples(), new Samples());
		}

	}

}
