package dev.migrations.benchmark;

import java.sql.Connection;

/**
 * How often a tool waits for the server, how many statements it has run, and how many
 * bytes it sends. What connecting takes is left out, as the driver's.
 */
final class WireExperiment implements Experiment {

	private final BenchmarkSettings settings;

	private final Databases databases;

	WireExperiment(BenchmarkSettings settings, Databases databases) {
		this.settings = settings;
		this.databases = databases;
	}

	@Override
	public String name() {
		return "wire";
	}

	@Override
	public void run(Report report) throws Exception {
		int revisions = this.settings.revisions().get(0);
		History history = History.write(this.settings.target(), revisions);
		Counts apply = new Counts();
		Counts nothing = new Counts();
		for (Tool tool : Tool.IN_JARS) {
			this.databases.create(tool.database());
			count(tool, history, apply);
			count(tool, history, nothing);
		}
		apply.add("apply all", revisions, report);
		nothing.add("nothing to do", revisions, report);
	}

	private void count(Tool tool, History history, Counts counts) throws Exception {
		int roundTripsOfOne;
		int bytesOfOne;
		try (CountingWire wire = new CountingWire(this.databases.port());
				Connection connection = Databases.dataSource(wire.url(tool.database())).getConnection()) {
			roundTripsOfOne = wire.roundTrips();
			bytesOfOne = wire.bytes();
		}
		try (CountingWire wire = new CountingWire(this.databases.port())) {
			tool.on(history).start(Databases.dataSource(wire.url(tool.database())));
			int connections = wire.connections();
			counts.connections().add(tool.label(), connections);
			counts.roundTrips().add(tool.label(), wire.roundTrips() - connections * roundTripsOfOne);
			counts.statements().add(tool.label(), wire.statements());
			counts.bytes().add(tool.label(), wire.bytes() - connections * bytesOfOne);
		}
	}

	private record Counts(Samples connections, Samples roundTrips, Samples statements, Samples bytes) {

		Counts() {
			this(new Samples(), new Samples(), new Samples(), new Samples());
		}

		void add(String what, int revisions, Report report) {
			report.add(what + ", connections", revisions, "", this.connections);
			report.add(what + ", round trips", revisions, "", this.roundTrips);
			report.add(what + ", statements", revisions, "", this.statements);
			report.add(what + ", sent", revisions, "bytes", this.bytes);
		}

	}

}
