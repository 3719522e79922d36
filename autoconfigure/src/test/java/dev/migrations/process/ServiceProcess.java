package dev.migrations.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole services, in JVMs of their own, that bring a database to head when they start and
 * then end.
 */
final class ServiceProcess {

	private static final List<String> JAVA = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
			ServiceJar.classPath());

	private ServiceProcess() {
	}

	/**
	 * Start one.
	 * @param url the JDBC URL of the database
	 * @param folder where its revisions are
	 * @param arguments more properties
	 */
	static JavaProcess start(String url, Path folder, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--spring.datasource.url=" + url,
				"--migrations.locations=file:" + folder, "--spring.main.web-application-type=none"));
		all.addAll(List.of(arguments));
		return JavaProcess.start(JAVA, SmallService.class, all.toArray(String[]::new));
	}

	/**
	 * Start several of the same at once.
	 */
	static List<JavaProcess> start(int count, String url, Path folder) {
		return IntStream.range(0, count).mapToObj((i) -> start(url, folder)).toList();
	}

}
