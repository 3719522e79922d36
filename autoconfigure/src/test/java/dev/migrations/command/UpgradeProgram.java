package dev.migrations.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.migrations.execution.LockMode;
import dev.migrations.process.JavaProcess;
import dev.migrations.process.ServiceJar;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A process that brings a database through the {@linkplain WorstDay worst day}, without
 * an application around it, so that it can be killed cheaply. It says that it is ready,
 * and then waits to be told where the database is.
 */
public final class UpgradeProgram {

	private static final String READY = "ready";

	/** It needs no more, and starts soon with no more. */
	private static final List<String> LIBRARIES = List.of("spring-beans", "spring-core", "spring-jdbc", "spring-tx",
			"postgresql-42", "commons-logging", "jspecify");

	private UpgradeProgram() {
	}

	public static void main(String[] args) throws IOException {
		MigrationsFixture.on(new DriverManagerDataSource()).of(WorstDay.REVISIONS);
		System.out.println(READY);
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		String url = in.readLine();
		LockMode mode = LockMode.valueOf(in.readLine());
		WorstDay.migrations(new DriverManagerDataSource(url), mode).upgrade();
	}

	/**
	 * Start one. It waits for {@link #run}.
	 */
	static JavaProcess start() {
		return JavaProcess.start(
				List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", ServiceJar.classPath(LIBRARIES)),
				UpgradeProgram.class);
	}

	/**
	 * Let one that was started do its work.
	 */
	static void run(JavaProcess program, String url, LockMode mode) {
		program.awaitOutput(READY);
		program.send(url + "\n" + mode + "\n");
	}

}
