package dev.migrations.benchmark;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a service takes until it has started, without any tool and with each, where there
 * is nothing to do.
 */
final class BootExperiment implements Experiment {

	private final BenchmarkSettings settings;

	private final Databases databases;

	BootExperiment(BenchmarkSettings settings, Databases databases) {
		this.settings = settings;
		this.databases = databases;
	}

	@Override
	public String name() {
		return "boot";
	}

	@Override
	public void run(Report report) throws Exception {
		int revisions = this.settings.revisions().get(0);
		History history = History.write(this.settings.target(), revisions);
		Map<ServiceLibraries, Path> jars = new EnumMap<>(ServiceLibraries.class);
		for (ServiceLibraries libraries : ServiceLibraries.values()) {
			Path jar = FatJar.pack(this.settings.target(), libraries, history);
			this.databases.create(database(libraries));
			ChildProcess first = start(jar, libraries);
			if (first.code() == 0) {
				jars.put(libraries, jar);
			}
			else {
				report.note("The service with %s does not start: %s".formatted(libraries.label(), lastLine(first)));
			}
		}
		Samples started = new Samples();
		Samples cpu = new Samples();
		Samples resident = new Samples();
		for (int round = 0; round < this.settings.boots(); round++) {
			for (Map.Entry<ServiceLibraries, Path> entry : jars.entrySet()) {
				ChildProcess run = start(entry.getValue(), entry.getKey()).succeeded();
				started.add(entry.getKey().label(), run.number("started"));
				cpu.add(entry.getKey().label(), run.number("cpu"));
				resident.add(entry.getKey().label(), run.resident());
			}
		}
		report.add("a service, until it has started, wall", revisions, "ms", started);
		report.add("a service, until it has started, CPU", revisions, "ms", cpu);
		report.add("a service, peak of resident memory", revisions, "MiB", resident);
	}

	private static String database(ServiceLibraries libraries) {
		return "boot_" + libraries.ordinal();
	}

	private static String lastLine(ChildProcess process) {
		return process.out().lines().filter((line) -> line.contains("Exception")).findFirst().orElse(process.out());
	}

	private ChildProcess start(Path jar, ServiceLibraries libraries) throws Exception {
		return ChildProcess.run(Path.of(System.getProperty("java.home")),
				List.of("-jar", jar.toString(), "--server.port=0", "--spring.main.banner-mode=off",
						"--spring.liquibase.change-log=classpath:db/changelog/master.xml",
						"--benchmark.connect=" + (libraries == ServiceLibraries.CONNECTED),
						"--spring.datasource.url=" + this.databases.url(database(libraries))),
				Map.of());
	}

}
