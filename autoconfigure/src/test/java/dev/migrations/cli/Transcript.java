package dev.migrations.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.postgres.Psql;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.process.CommandProcess;
import dev.migrations.process.SmallService;

/**
 * What a person sees who types one line after the other: a line that begins with
 * <code>$ </code> is typed, what stands below it is printed, and <code>[1]</code> is the
 * exit code if it is not 0. Standard output comes first, then what the log says, marked
 * by <code>… </code>, then the rest of standard error.
 * <p>
 * What is typed may be {@code migrations} (in this JVM), {@code service} (starts one, in
 * this JVM), {@code psql -c} or {@code -f}, {@code grep}, {@code fill} (writes the
 * sections of a file), or a program, which finds {@code DATABASE_URL} in its environment.
 *
 * @param database what psql is connected to
 * @param folder what is written {@code /srv}
 * @param properties what every command and the service are given behind their arguments
 */
record Transcript(TestDatabase database, Path folder, List<String> properties) {

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	private static final String LOG = "dev.migrations";

	/**
	 * Type the lines of a transcript.
	 * @param text what is expected
	 * @return what it really looks like
	 */
	String of(String text) {
		return text.lines()
			.filter((line) -> line.startsWith("$ "))
			.map((line) -> (line + "\n" + type(line.substring(2))).stripTrailing() + "\n")
			.collect(Collectors.joining("\n"));
	}

	private String type(String line) {
		List<String> words = new ArrayList<>(WORD.matcher(line.replace("/srv", this.folder.toString()))
			.results()
			.map((match) -> (match.group(1) != null) ? match.group(1) : match.group(2))
			.toList());
		String program = words.remove(0);
		String printed = switch (program) {
			case "migrations" -> migrations(words);
			case "service" -> service(words);
			case "psql" -> psql(words);
			case "grep" -> grep(words.get(0), Path.of(words.get(1)));
			case "fill" -> fill(words.get(0), words.get(1), words.get(2));
			default -> program(program, words);
		};
		return printed.replace(this.folder.toString(), "/srv")
			.replaceAll("(Finished \\S+ in|applied in|undone in) \\d+ ms", "$1 … ms")
			.replaceAll("//postgres@[^/]+/\\w+", "//postgres@localhost:5432/journal")
			.replaceAll("applied \\S+Z by application[^;]*;", "applied … by application;")
			.replaceAll("sql1:\\w{12}\\b", "sql1:…")
			.replaceAll("\\d{8}_\\d{4}_", "…_")
			.replaceAll("(?m)^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ", "…");
	}

	private String migrations(List<String> words) {
		int to = words.indexOf(">");
		List<String> arguments = new ArrayList<>(List.of("migrations"));
		arguments.addAll((to < 0) ? words : words.subList(0, to));
		this.properties.forEach((property) -> arguments.add("--" + property));
		CommandRun run = CommandRun.of(ServiceThatMustNotStart.class, arguments);
		String out = run.out();
		if (to >= 0) {
			write(Path.of(words.get(to + 1)), out);
			out = "";
		}
		return printed(run.code(), out, run.err());
	}

	private String service(List<String> words) {
		List<String> arguments = new ArrayList<>(words);
		arguments.add("--spring.main.web-application-type=none");
		this.properties.forEach((property) -> arguments.add("--" + property));
		CommandRun run = CommandRun.of(SmallService.class, arguments);
		int failure = run.out().indexOf("Description:");
		return (failure < 0) ? log(run.out()) : run.out().substring(failure).strip() + "\n[1]\n";
	}

	private String psql(List<String> words) {
		if (words.get(0).equals("-c")) {
			Psql psql = Psql.run(this.database, words.get(1), "-A", "-t");
			return psql.output();
		}
		Psql psql = Psql.run(this.database, read(Path.of(words.get(1))));
		return psql.output() + ((psql.exitCode() == 0) ? "" : "[" + psql.exitCode() + "]\n");
	}

	private static String grep(String pattern, Path file) {
		return read(file).lines()
			.filter((line) -> Pattern.compile(pattern).matcher(line).find())
			.map((line) -> line + "\n")
			.collect(Collectors.joining());
	}

	/**
	 * Write the sections of the file whose name ends so, as a person does by an editor.
	 */
	private String fill(String name, String upgrade, String downgrade) {
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(name)).toList()) {
				Files.writeString(file,
						Files.readString(file)
							.replace("-- migrate: upgrade\n", "-- migrate: upgrade\n" + upgrade + "\n")
							.replace("-- migrate: downgrade\n", "-- migrate: downgrade\n" + downgrade + "\n"));
			}
			return "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String program(String program, List<String> words) {
		CommandProcess process = CommandProcess.run(this.folder, Map.of("DATABASE_URL", databaseUrl()),
				Stream.concat(Stream.of(program), words.stream()).toList());
		return printed(process.code(), process.out(), process.err());
	}

	private String databaseUrl() {
		return this.database.url()
			.replaceFirst("jdbc:", "")
			.replaceFirst("//", "//postgres@")
			.replaceFirst("\\?.*", "");
	}

	private static String printed(int code, String out, String err) {
		String notes = err.lines()
			.filter((line) -> !isLog(line))
			.map((line) -> line + "\n")
			.collect(Collectors.joining());
		return out + log(err) + notes + ((code == 0) ? "" : "[" + code + "]\n");
	}

	private static String log(String printed) {
		return printed.lines()
			.filter((line) -> isLog(line) && line.contains(LOG))
			.map((line) -> "… " + line.substring(line.indexOf(": ", line.indexOf(LOG)) + 2) + "\n")
			.collect(Collectors.joining());
	}

	private static boolean isLog(String line) {
		return line.matches("(\\d{4}-\\d\\d-\\d\\dT)?\\d\\d:\\d\\d:\\d\\d\\..*");
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
