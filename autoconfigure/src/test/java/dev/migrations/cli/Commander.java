package dev.migrations.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.postgres.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Gives commands to an application that has a database and a folder of revisions.
 *
 * @param application the class that is started
 * @param properties the properties that are given behind each command
 */
record Commander(Class<?> application, List<String> properties) {

	static Commander on(TestDatabase database, Path folder) {
		return new Commander(ServiceThatMustNotStart.class,
				List.of("spring.datasource.url=" + database.url(), "migrations.locations=file:" + folder));
	}

	/** Without a database. */
	static Commander in(Path folder) {
		return new Commander(ServiceThatMustNotStart.class, List.of("migrations.locations=file:" + folder));
	}

	/** With properties, which replace those of the same name. */
	Commander with(String... more) {
		List<String> all = new ArrayList<>(this.properties);
		for (String property : more) {
			String name = property.substring(0, property.indexOf('=') + 1);
			all.removeIf((other) -> other.startsWith(name));
			all.add(property);
		}
		return new Commander(this.application, all);
	}

	/**
	 * Run a command.
	 * @param words what stands behind {@code migrations}
	 */
	CommandRun run(String... words) {
		return run(null, words);
	}

	/**
	 * Run a command at a terminal.
	 * @param prompt what is answered
	 */
	CommandRun run(@Nullable Prompt prompt, String... words) {
		List<String> arguments = new ArrayList<>();
		arguments.add("migrations");
		arguments.addAll(List.of(words));
		this.properties.forEach((property) -> arguments.add("--" + property));
		return CommandRun.of(this.application, arguments, () -> {
		}, prompt);
	}

	/** What a command prints that succeeds. */
	String out(String... words) {
		CommandRun run = run(words);
		if (run.code() != 0) {
			throw new AssertionError("It ended with %d:\n%s".formatted(run.code(), run.err()));
		}
		return run.out();
	}

}
