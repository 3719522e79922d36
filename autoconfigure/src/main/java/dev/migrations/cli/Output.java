package dev.migrations.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;

/**
 * Where a command writes: its result to standard output, all else to standard error.
 */
final class Output {

	private final PrintStream out;

	private final PrintStream err;

	private final Terminal terminal;

	private final @Nullable Prompt prompt;

	private boolean quiet;

	/** For nobody who could be asked. */
	Output(OutputStream out, OutputStream err, Terminal terminal) {
		this(out, err, terminal, null);
	}

	Output(OutputStream out, OutputStream err, Terminal terminal, @Nullable Prompt prompt) {
		this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
		this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
		this.terminal = terminal;
		this.prompt = prompt;
	}

	Terminal terminal() {
		return this.terminal;
	}

	Style style() {
		return new Style(this.terminal.colored());
	}

	/** Leave the notes out. */
	void quiet() {
		this.quiet = true;
	}

	/** A line of the result. */
	void line(String line) {
		this.out.print(line + "\n");
	}

	/**
	 * A result that is written as it is made.
	 * @param writing writes it, and says something of it
	 */
	<T> T write(Function<Appendable, T> writing) {
		PrintWriter writer = new PrintWriter(this.out, false, StandardCharsets.UTF_8);
		try {
			return writing.apply(writer);
		}
		finally {
			writer.flush();
		}
	}

	/** The result, for programs. */
	void json(Object result) {
		line(JsonWriter.standard().writeToString(Json.of(result)));
	}

	/** What a person should know beside the result. */
	void note(String note) {
		if (!this.quiet) {
			problem(note);
		}
	}

	/** What is wrong. */
	void problem(String problem) {
		this.err.print(problem + "\n");
	}

	/** Whether there is somebody to look at a progress line. */
	boolean showsProgress() {
		return this.terminal.interactive() && !this.quiet;
	}

	/** Who can be asked, {@code null} if nobody. */
	@Nullable Prompt prompt() {
		return this.quiet ? null : this.prompt;
	}

	/** The standard error, for what is not whole lines. */
	PrintStream err() {
		return this.err;
	}

	PrintWriter outWriter() {
		return new PrintWriter(this.out, true, StandardCharsets.UTF_8);
	}

	PrintWriter errWriter() {
		return new PrintWriter(this.err, true, StandardCharsets.UTF_8);
	}

	/** Whether all could be written that was to be. */
	boolean isComplete() {
		return !this.out.checkError();
	}

}
