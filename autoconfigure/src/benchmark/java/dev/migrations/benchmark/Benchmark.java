package dev.migrations.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import dev.migrations.postgres.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures what it costs to apply a history to an empty database, and to start when there is nothing to do. The contenders
 * take turns, round by round, so that what else the machine does hits them alike; what counts is the ratio of the medians.
 */
public final class Benchmark {

	private final EmbeddedPostgres server;

	private final History history;

	private final int rounds;

	private final StringBuilder report = new StringBuilder();

	private Benchmark(EmbeddedPostgres server, History history, int rounds) {
		this.server = server;
		this.history = history;
		this.rounds = rounds;
	}

	/**
	 * Run the benchmark.
	 * @param args where the report goes, how many revisions, how many rounds
	 */
	public static void main(String[] args) throws Exception {
		Path target = Path.of(args[0]);
		int revisions = Integer.parseInt(args[1]);
		int rounds = Integer.parseInt(args[2]);
		try (EmbeddedPostgres server = PostgresServer.startOwn("fsync", "on", "synchronous_commit", "on", "max_connections",
				"100")) {
			Benchmark benchmark = new Benchmark(server, History.write(revisions), rounds);
			benchmark.run();
			benchmark.write(target);
		}
	}

	private void run() throws Exception {
		List<Contender> contenders = List.of(new RawLoop(this.history.statements()), new Ours(this.history));
		JdbcClient admin = JdbcClient.create(this.server.getPostgresDatabase());
		this.report.append("PostgreSQL %s, fsync %s, synchronous_commit %s; Java %s; %d processors; %d rounds after one that does not count%n%n"
			.formatted(admin.sql("show server_version").query(String.class).single(),
					admin.sql("show fsync").query(String.class).single(),
					admin.sql("show synchronous_commit").query(String.class).single(),
					Runtime.version(), Runtime.getRuntime().availableProcessors(), this.rounds));
		this.report.append("| %,d revisions | tool | median ms | fastest ms | of raw |%n|---|---|---|---|---|%n"
			.formatted(this.history.length()));
		long[][][] times = new long[2][contenders.size()][this.rounds];
		for (int round = -1; round < this.rounds; round++) {
			for (int i = 0; i < contenders.size(); i++) {
				measure(admin, contenders.get(i), times, i, round);
			}
		}
		row("apply all", contenders, times[0]);
		row("nothing to do", contenders, times[1]);
		admin.sql("create database benchmark").update();
		this.report.append(new CatalogReading(this.rounds).measure(this.server.getDatabase("postgres", "benchmark")));
	}

	private void measure(JdbcClient admin, Contender contender, long[][][] times, int index, int round)
			throws Exception {
		admin.sql("create database benchmark").update();
		DataSource database = this.server.getDatabase("postgres", "benchmark");
		for (long[][] kind : times) {
			long start = System.nanoTime();
			contender.start(database);
			long time = System.nanoTime() - start;
			if (round >= 0) {
				kind[index][round] = time;
			}
		}
		admin.sql("drop database benchmark").update();
		admin.sql("checkpoint").update();
	}

	private void row(String what, List<Contender> contenders, long[][] times) {
		List<Measurement> measurements = new ArrayList<>();
		for (int i = 0; i < contenders.size(); i++) {
			measurements.add(new Measurement(contenders.get(i).name(), times[i]));
		}
		double raw = measurements.get(0).medianMillis();
		measurements.forEach((measurement) -> this.report
			.append(String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.2f |%n", what, measurement.contender(),
					measurement.medianMillis(), measurement.fastestMillis(), measurement.medianMillis() / raw)));
	}

	private void write(Path target) throws IOException {
		System.out.println(this.report);
		Files.createDirectories(target);
		Files.writeString(target.resolve("benchmark.md"), this.report);
	}

}
