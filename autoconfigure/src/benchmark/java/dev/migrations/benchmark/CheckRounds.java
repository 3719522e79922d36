package dev.migrations.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * Rounds of some tools in a JVM of their own, whose class path has the entities, as a
 * program. What the first took is what they take in a JVM that has done nothing yet, if
 * there is one tool.
 */
final class CheckRounds {

	private CheckRounds() {
	}

	/**
	 * Run.
	 * @param args the address of the database, the folder of the model, how many tables it
	 * has, how many rounds there are, and the tools
	 */
	public static void main(String[] args) throws Exception {
		Quiet.please();
		DataSource database = Databases.dataSource(args[0]);
		CheckModel model = new CheckModel(Path.of(args[1]), Integer.parseInt(args[2]));
		List<CheckTool> tools = new ArrayList<>();
		for (String name : List.of(args).subList(4, args.length)) {
			tools.add(CheckTool.valueOf(name));
		}
		for (int round = 0; round < Integer.parseInt(args[3]); round++) {
			for (CheckTool tool : tools) {
				Contender contender = tool.on(model);
				long start = System.nanoTime();
				contender.start(database);
				System.out.println(tool.name() + "=" + (System.nanoTime() - start) / 1_000_000.0);
			}
		}
		// What a tool has started would keep the process from its end.
		System.exit(0);
	}

}
