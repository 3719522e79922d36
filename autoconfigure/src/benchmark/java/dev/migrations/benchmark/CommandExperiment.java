package dev.migrations.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

/**
 * What commands take as whole processes: from the jar of a service, and from what the jar
 * was extracted to, with and without a cache of what the JVM has loaded and linked.
 */
final class CommandExperiment implements Experiment {

	/** The second one works for runs that are longer. */
	private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

	private final BenchmarkSettings settings;

	private final Databases databases;

	CommandExperiment(BenchmarkSettings settings, Databases databases) {
		this.settings = settings;
		this.databases = databases;
	}

	@Override
	public String name() {
		return "command";
	}

	@Override
	public void run(Report report) throws Exception {
		int revisions = this.settings.revisions().get(0);
		History history = History.write(this.settings.target(), revisions);
		Path jar = FatJar.pack(this.settings.target(), ServiceLibraries.MIGRATIONS, history);
		this.databases.create("command");
		Way first = new Way(Path.of(System.getProperty("java.home")), List.of("-jar", jar.toString()));
		run(first, "upgrade").succeeded();
		Map<String, Way> ways = ways(jar, first, report);
		for (String command : List.of("current", "history")) {
			Samples wall = new Samples();
			Samples cpu = new Samples();
			Samples resident = new Samples();
			for (int round = 0; round < this.settings.rounds(); round++) {
				for (Map.Entry<String, Way> way : ways.entrySet()) {
					ChildProcess run = run(way.getValue(), command).succeeded();
					wall.add(way.getKey(), run.wall());
					cpu.add(way.getKey(), run.cpu());
					resident.add(way.getKey(), run.resident());
				}
			}
			report.add("migrations " + command + ", the whole process, wall", revisions, "ms", wall);
			report.add("migrations " + command + ", the whole process, CPU", revisions, "ms", cpu);
			report.add("migrations " + command + ", peak of resident memory", revisions, "MiB", resident);
		}
	}

	private Map<String, Way> ways(Path jar, Way first, Report report) throws Exception {
		Map<String, Way> ways = new LinkedHashMap<>();
		String version = "Java " + Runtime.version().feature();
		Path extracted = extract(jar, first.java());
		ways.put(version + ", the jar", first);
		ways.put(version + ", the jar, C1", new Way(first.java(), List.of(FIRST_COMPILER, "-jar", jar.toString())));
		ways.put(version + ", extracted", new Way(first.java(), List.of("-jar", extracted.toString())));
		Path later = this.settings.laterJava();
		if (!Files.isExecutable(later.resolve("bin/java"))) {
			report.note("There is no JDK 25 in '%s' (-Dbenchmark.java25): nothing is measured with its AOT cache."
				.formatted(later));
			return ways;
		}
		ways.put("Java 25, the jar", new Way(later, List.of("-jar", jar.toString())));
		ways.put("Java 25, extracted", new Way(later, List.of("-jar", extracted.toString())));
		cache(later, jar, "Java 25, the jar, AOT cache", ways, report);
		cache(later, extracted, "Java 25, extracted, AOT cache", ways, report);
		return ways;
	}

	/** A run that trains it makes the cache. */
	private void cache(Path java, Path jar, String name, Map<String, Way> ways, Report report) throws Exception {
		Path cache = this.settings.target().toAbsolutePath().resolve("benchmark-%d.aot".formatted(ways.size()));
		Files.deleteIfExists(cache);
		ChildProcess training = run(new Way(java, List.of("-XX:AOTCacheOutput=" + cache, "-jar", jar.toString())),
				"current");
		if (training.code() == 0 && Files.exists(cache)) {
			ways.put(name, new Way(java, List.of("-XX:AOTCache=" + cache, "-jar", jar.toString())));
			ways.put(name + ", C1",
					new Way(java, List.of("-XX:AOTCache=" + cache, FIRST_COMPILER, "-jar", jar.toString())));
		}
		else {
			report.note("%s: the run that is to train it ended with %d: %s".formatted(name, training.code(),
					training.told()));
		}
	}

	private Path extract(Path jar, Path java) throws IOException, InterruptedException {
		Path folder = this.settings.target().toAbsolutePath().resolve("extracted");
		FileSystemUtils.deleteRecursively(folder);
		ChildProcess.run(java,
				List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString()),
				Map.of())
			.succeeded();
		return folder.resolve(jar.getFileName());
	}

	private ChildProcess run(Way way, String command) throws IOException, InterruptedException {
		List<String> arguments = new ArrayList<>(way.arguments());
		arguments.addAll(List.of("migrations", command,
				"--spring.datasource.url=" + this.databases.url("command")));
		return ChildProcess.run(way.java(), arguments, Map.of());
	}

	/**
	 * How the service is run.
	 *
	 * @param java the home of the JDK
	 */
	private record Way(Path java, List<String> arguments) {

	}

}
