package dev.migrations.benchmark;

import java.io.IOException;
import java.util.List;

import dev.migrations.postgres.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Measures what migrations cost, beside the smallest honest loop over JDBC that does the
 * same, and beside other tools. The tools take turns, round by round; what counts is the
 * ratio of the medians. An experiment that fails is noted, and the others go on.
 */
public final class Benchmark {

	private Benchmark() {
	}

	/**
	 * Run the benchmark, as the system properties say.
	 */
	public static void main(String[] args) throws Exception {
		Quiet.please();
		BenchmarkSettings settings = BenchmarkSettings.read();
		boolean failed = false;
		try (EmbeddedPostgres server = PostgresServer.startOwn("fsync", "on", "synchronous_commit", "on",
				"max_connections", "100", "max_locks_per_transaction", "256")) {
			Databases databases = new Databases(server);
			Report report = new Report(settings.target(), Machine.describe(databases.admin()));
			for (Experiment experiment : experiments(settings, databases)) {
				failed |= settings.wants(experiment.name()) && !run(experiment, report);
			}
		}
		// What the tools have started would keep the process from its end.
		System.exit(failed ? 1 : 0);
	}

	private static List<Experiment> experiments(BenchmarkSettings settings, Databases databases) {
		return List.of(new WireExperiment(settings, databases), new PlanningExperiment(settings),
				new CatalogExperiment(settings, databases), new CheckExperiment(settings, databases),
				new ColdExperiment(settings, databases), new BootExperiment(settings, databases), new CommandExperiment(settings, databases),
				new MemoryExperiment(settings, databases), new StartExperiment(settings, databases));
	}

	private static boolean run(Experiment experiment, Report report) throws IOException {
		try {
			experiment.run(report);
			report.note("load averages after '%s': %s".formatted(experiment.name(), Machine.load()));
			return true;
		}
		catch (Exception ex) {
			report.note("'%s' failed: %s".formatted(experiment.name(), ex));
			ex.printStackTrace();
			return false;
		}
	}

}
