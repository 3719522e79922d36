package dev.migrations.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a tool takes in a process of its own: to apply a history, with the peaks of
 * memory, and to find that there is nothing to do.
 */
final class ColdExperiment implements Experiment {

	private final BenchmarkSettings settings;

	private final Databases databases;

	ColdExperiment(BenchmarkSettings settings, Databases databases) {
		this.settings = settings;
		this.databases = databases;
	}

	@Override
	public String name() {
		return "cold";
	}

	@Override
	public void run(Report report) throws Exception {
		for (int revisions : this.settings.revisions()) {
			History history = History.write(this.settings.target(), revisions);
			Samples heap = new Samples();
			Samples resident = new Samples();
			for (Tool tool : Tool.values()) {
				this.databases.create(tool.database());
				ChildProcess applied = start(tool, history);
				heap.add(tool.label(), applied.number("heap"));
				resident.add(tool.label(), applied.resident());
			}
			report.add("apply all, cold, peak of the heap", revisions, "MiB", heap);
			report.add("apply all, cold, peak of resident memory", revisions, "MiB", resident);
			nothing(history, report);
		}
	}

	private void nothing(History history, Report report) throws Exception {
		Samples wall = new Samples();
		Samples cpu = new Samples();
		Samples resident = new Samples();
		for (int round = 0; round < this.settings.rounds(); round++) {
			for (Tool tool : Tool.inTurn(round)) {
				ChildProcess start = start(tool, history);
				wall.add(tool.label(), start.number("wall"));
				cpu.add(tool.label(), start.number("cpu"));
				resident.add(tool.label(), start.resident());
			}
		}
		report.add("nothing to do, cold, wall, with connecting", history.length(), "ms", wall);
		report.add("nothing to do, cold, CPU of the process", history.length(), "ms", cpu);
		report.add("nothing to do, cold, peak of resident memory", history.length(), "MiB", resident);
	}

	private ChildProcess start(Tool tool, History history) throws Exception {
		List<String> arguments = List.of("-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
				"-cp", ServiceLibraries.withoutExtensions(), ColdStart.class.getName(), tool.name(),
				this.databases.url(tool.database()), history.folder().toString(), history.jar().toString(),
				Integer.toString(history.length()));
		return ChildProcess.run(Path.of(System.getProperty("java.home")), arguments, Map.of()).succeeded();
	}

}
