package dev.migrations.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

/**
 * Whether the command applies with {@code -Xmx96m} what has far more text than that: a
 * history of 5,000 revisions of 20 kB each, and one revision with 200 MB of data.
 */
final class MemoryExperiment implements Experiment {

	private static final int REVISIONS = 5000;

	private static final int COMMENT = 20 * 1000;

	private static final int DATA = 200 * 1000 * 1000;

	private final BenchmarkSettings settings;

	private final Databases databases;

	MemoryExperiment(BenchmarkSettings settings, Databases databases) {
		this.settings = settings;
		this.databases = databases;
	}

	@Override
	public String name() {
		return "memory";
	}

	@Override
	public void run(Report report) throws Exception {
		History history = History.write(this.settings.target(), 1);
		Path jar = FatJar.pack(this.settings.target(), ServiceLibraries.MIGRATIONS, history);
		apply(jar, longHistory(), "5,000 revisions of 20 kB with -Xmx96m", REVISIONS, report);
		apply(jar, muchData(), "a revision with 200 MB of COPY with -Xmx96m", 1, report);
	}

	private void apply(Path jar, Path folder, String what, int revisions, Report report) throws Exception {
		this.databases.create("memory");
		ChildProcess run = ChildProcess.run(Path.of(System.getProperty("java.home")),
				List.of("-Xmx96m", "-jar", jar.toString(), "migrations", "upgrade",
						"--spring.datasource.url=" + this.databases.url("memory"), "--migrations.locations=file:" + folder),
				Map.of());
		FileSystemUtils.deleteRecursively(folder);
		this.databases.drop("memory");
		Samples wall = new Samples();
		Samples resident = new Samples();
		if (run.code() != 0) {
			report.note("%s: it fails: %s".formatted(what, run.out().substring(Math.max(0, run.out().length() - 500))));
			return;
		}
		wall.add("migrations", run.wall());
		resident.add("migrations", run.resident());
		report.add(what + ", wall", revisions, "ms", wall);
		report.add(what + ", peak of resident memory", revisions, "MiB", resident);
	}

	private Path longHistory() throws IOException {
		Path folder = Files.createTempDirectory("benchmark");
		String filler = "-- %s%n".formatted("what a revision may say of itself, for a very long time. ".repeat(2));
		for (int i = 0; i < REVISIONS; i++) {
			try (Writer out = Files.newBufferedWriter(folder.resolve(History.fileName(i)))) {
				out.write("-- revision %d%n--%n-- Revision ID: %s%n-- Revises: %s%n%n-- migrate: upgrade%n".formatted(i,
						History.id(i), (i == 0) ? "" : History.id(i - 1)));
				for (int length = 0; length < COMMENT; length += filler.length()) {
					out.write(filler);
				}
				out.write("create table t%d (id int primary key);%n%n-- migrate: downgrade%ndrop table t%d;%n"
					.formatted(i, i));
			}
		}
		return folder;
	}

	private Path muchData() throws IOException {
		Path folder = Files.createTempDirectory("benchmark");
		try (Writer out = Files.newBufferedWriter(folder.resolve("data.sql"))) {
			out.write("-- data%n--%n-- Revision ID: data%n-- Revises:%n%n-- migrate: upgrade%n".formatted());
			out.write("create table data (id bigint, text text);%ncopy data from stdin;%n".formatted());
			String text = "\t" + "some text ".repeat(9) + "\n";
			long length = 0;
			for (long i = 0; length < DATA; i++) {
				String row = i + text;
				out.write(row);
				length += row.length();
			}
			out.write("\\.%n%n-- migrate: downgrade%ndrop table data;%n".formatted());
		}
		return folder;
	}

}
