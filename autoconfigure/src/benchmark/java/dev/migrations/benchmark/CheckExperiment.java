package dev.migrations.benchmark;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * What it takes to find that the tables are as the entities say: the JVM and the
 * application context are there. Beside it is what Hibernate takes for the same entities,
 * which nobody can avoid who asks it, and liquibase-hibernate's comparison.
 */
final class CheckExperiment implements Experiment {

	private static final String DATABASE = "benchmark_check";

	private final BenchmarkSettings settings;

	private final Databases databases;

	CheckExperiment(BenchmarkSettings settings, Databases databases) {
		this.settings = settings;
		this.databases = databases;
	}

	@Override
	public String name() {
		return "check";
	}

	@Override
	public void run(Report report) throws Exception {
		for (int tables : this.settings.tables()) {
			CheckModel model = CheckModel.write(this.settings.target(), tables);
			DataSource database = this.databases.create(DATABASE);
			try (URLClassLoader loader = new URLClassLoader(new URL[] { model.classes() },
					CheckExperiment.class.getClassLoader())) {
				new OurCheck("", model, loader).prepare(database);
			}
			this.databases.settle();
			report.add("check, nothing changed, cold, wall, with connecting", tables, "ms", cold(model));
			report.add("check, nothing changed, warm, wall, with connecting", tables, "ms", warm(model, report));
			this.databases.drop(DATABASE);
		}
	}

	private Samples cold(CheckModel model) throws Exception {
		Samples samples = new Samples();
		for (int round = 0; round < this.settings.rounds(); round++) {
			for (CheckTool tool : CheckTool.values()) {
				samples.add(tool.label(), run(model, 1, tool).number(tool.name()));
			}
		}
		return samples;
	}

	/** As many rounds that do not count come first. */
	private Samples warm(CheckModel model, Report report) throws Exception {
		Samples samples = new Samples();
		int rounds = this.settings.rounds();
		ChildProcess warm = run(model, 2 * rounds, CheckTool.values());
		for (CheckTool tool : CheckTool.values()) {
			warm.numbers(tool.name()).subList(rounds, 2 * rounds).forEach((value) -> samples.add(tool.label(), value));
		}
		report.note("liquibase-hibernate would change %d tables, of which none differs, by %.0f change sets"
			.formatted(model.tables(), warm.number("changes")));
		return samples;
	}

	private ChildProcess run(CheckModel model, int rounds, CheckTool... tools) throws Exception {
		List<String> arguments = new ArrayList<>(List.of(
				"-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"), "-cp",
				model.folder() + File.pathSeparator + System.getProperty("java.class.path"), CheckRounds.class.getName(),
				this.databases.url(DATABASE), model.folder().toString(), Integer.toString(model.tables()),
				Integer.toString(rounds)));
		Stream.of(tools).map(Enum::name).forEach(arguments::add);
		return ChildProcess.run(Path.of(System.getProperty("java.home")), arguments, Map.of()).succeeded();
	}

}
