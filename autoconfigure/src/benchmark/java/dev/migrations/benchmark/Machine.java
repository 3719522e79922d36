package dev.migrations.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the figures were measured on.
 */
final class Machine {

	private Machine() {
	}

	static Map<String, String> describe(JdbcClient admin) throws IOException {
		Map<String, String> machine = new LinkedHashMap<>();
		machine.put("PostgreSQL", admin.sql("show server_version").query(String.class).single() + ", fsync "
				+ admin.sql("show fsync").query(String.class).single() + ", synchronous_commit "
				+ admin.sql("show synchronous_commit").query(String.class).single());
		machine.put("Java", Runtime.version().toString());
		machine.put("Processors", Runtime.getRuntime().availableProcessors() + ", " + processor());
		machine.put("Load when it began", load());
		return machine;
	}

	/** The load averages, or nothing where the system does not tell. */
	static String load() throws IOException {
		Path load = Path.of("/proc/loadavg");
		return Files.exists(load) ? Files.readString(load).strip() : "unknown";
	}

	private static String processor() throws IOException {
		Path cpuInfo = Path.of("/proc/cpuinfo");
		if (!Files.exists(cpuInfo)) {
			return System.getProperty("os.arch");
		}
		try (Stream<String> lines = Files.lines(cpuInfo)) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("unknown");
		}
	}

}
