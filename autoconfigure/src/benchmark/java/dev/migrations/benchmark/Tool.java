package dev.migrations.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The tools that take turns. The first is the floor.
 */
enum Tool {

	RAW, MIGRATIONS, MIGRATIONS_IN_A_FOLDER, FLYWAY, LIQUIBASE;

	static final List<Tool> IN_JARS = List.of(RAW, MIGRATIONS, FLYWAY, LIQUIBASE);

	/**
	 * The order of a round. Each begins with another tool: a disk may be faster for whoever
	 * comes first.
	 */
	static List<Tool> inTurn(int round) {
		List<Tool> order = new ArrayList<>(List.of(values()));
		Collections.rotate(order, -round);
		return order;
	}

	String label() {
		return switch (this) {
			case RAW -> "raw";
			case MIGRATIONS -> "migrations";
			case MIGRATIONS_IN_A_FOLDER -> "migrations, from a folder";
			case FLYWAY -> "Flyway";
			case LIQUIBASE -> "Liquibase";
		};
	}

	/** What a history is called for it. */
	String database() {
		return "benchmark_" + name().toLowerCase(Locale.ROOT);
	}

	Contender on(History history) {
		return switch (this) {
			case RAW -> new RawLoop(history.statements());
			case MIGRATIONS -> new Ours(label(), "classpath:migrations/versions", history.jar());
			case MIGRATIONS_IN_A_FOLDER -> new Ours(label(), "file:" + history.folder(), history.jar());
			case FLYWAY -> new FlywayTool(history.jar());
			case LIQUIBASE -> new LiquibaseTool(history.jar());
		};
	}

}
