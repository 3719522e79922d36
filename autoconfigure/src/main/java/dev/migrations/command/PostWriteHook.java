package dev.migrations.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.revision.MigrationsException;

/**
 * A command that is run on each new revision file. The file's name stands in it where
 * Alembic wants it, at {@code REVISION_SCRIPT_FILENAME}, or else at its end; it is also
 * the environment variable of that name.
 *
 * @param command the command as it is configured
 */
record PostWriteHook(String command) {

	private static final String FILE = "REVISION_SCRIPT_FILENAME";

	/** Not where a shell is to replace it. */
	private static final Pattern TOKEN = Pattern.compile("(?<!\\$|\\$\\{)" + FILE);

	private static final String STAYS = "The file stays: correct it or remove it, and correct 'migrations.command.post-write-hooks'.";

	/**
	 * Run it.
	 * @param directory where it runs
	 * @throws MigrationsException if it does not end with 0
	 */
	HookRun run(Path file, Path directory) {
		Process process = start(file, directory);
		try {
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
			int status = process.waitFor();
			if (status != 0) {
				throw failed(file, "ended with %d".formatted(status), output);
			}
			return new HookRun(this.command, output);
		}
		catch (IOException ex) {
			throw failed(file, "cannot be followed", ex.toString());
		}
		catch (InterruptedException ex) {
			process.destroy();
			Thread.currentThread().interrupt();
			throw failed(file, "was interrupted", "");
		}
	}

	private Process start(Path file, Path directory) {
		ProcessBuilder builder = new ProcessBuilder(words(file)).directory(directory.toFile())
			.redirectErrorStream(true);
		builder.environment().put(FILE, file.toString());
		try {
			return builder.start();
		}
		catch (IOException ex) {
			throw failed(file, "cannot be started", String.valueOf(ex.getMessage()));
		}
	}

	private List<String> words(Path file) {
		List<String> words = new CommandWords(this.command).words();
		if (!this.command.contains(FILE)) {
			return Stream.concat(words.stream(), Stream.of(file.toString())).toList();
		}
		return words.stream()
			.map((word) -> TOKEN.matcher(word).replaceAll(Matcher.quoteReplacement(file.toString())))
			.toList();
	}

	private MigrationsException failed(Path file, String how, String output) {
		return new MigrationsException("The post-write hook '%s' %s on '%s'%s".formatted(this.command, how, file,
				output.isEmpty() ? "." : ":\n" + output.indent(2).stripTrailing()), STAYS);
	}

}
