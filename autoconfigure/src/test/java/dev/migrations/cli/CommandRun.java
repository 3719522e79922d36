package dev.migrations.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.bootstrap.BootstrapRegistry.InstanceSupplier;

/**
 * What a command printed, and how it ended.
 *
 * @param code its exit code
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record CommandRun(int code, String out, String err) {

	/**
	 * Start an application with arguments, through everything that a process goes through
	 * but the end of the JVM.
	 */
	static CommandRun of(Class<?> application, List<String> arguments) {
		return of(application, arguments, () -> {
		});
	}

	/**
	 * The same for an application that does something when it ends.
	 */
	static CommandRun of(Class<?> application, List<String> arguments, Runnable shutdownHook) {
		return of(application, arguments, shutdownHook, null);
	}

	/**
	 * The same for a person at a terminal.
	 * @param prompt what the person answers
	 */
	static CommandRun of(Class<?> application, List<String> arguments, Runnable shutdownHook, @Nullable Prompt prompt) {
		SpringApplication spring = new SpringApplication(application);
		if (prompt != null) {
			spring.addBootstrapRegistryInitializer(
					(registry) -> registry.register(Prompt.class, InstanceSupplier.of(prompt)));
		}
		int[] code = { -1 };
		CommandExit exit = (ended) -> {
			code[0] = ended;
			shutdownHook.run();
		};
		spring.addBootstrapRegistryInitializer(
				(registry) -> registry.register(CommandExit.class, InstanceSupplier.of(exit)));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		PrintStream systemOut = System.out;
		PrintStream systemErr = System.err;
		System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
		System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
		try {
			spring.run(arguments.toArray(String[]::new)).close();
		}
		catch (AbandonedRunException ex) {
			// The command has run.
		}
		catch (RuntimeException ex) {
			code[0] = (code[0] != -1) ? code[0] : ExitCode.FAILED;
		}
		finally {
			System.setOut(systemOut);
			System.setErr(systemErr);
		}
		return new CommandRun(code[0], out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	/** The standard error without the lines of the log. */
	String notes() {
		return String.join("\n",
				this.err.lines().filter((line) -> !line.matches("\\d\\d:\\d\\d:\\d\\d\\..*")).toList());
	}

	/** What the log said, without times. */
	List<String> log() {
		return Stream.of(this.err.split("\n"))
			.filter((line) -> line.contains("dev.migrations: "))
			.map((line) -> line.substring(line.indexOf("dev.migrations: ") + 16))
			.toList();
	}

}
