package dev.migrations.benchmark;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service is packed with, chosen from the class path of the benchmark, which has
 * more.
 */
enum ServiceLibraries {

	NONE("without"), CONNECTED("without, and it connects once"), MIGRATIONS("migrations"), FLYWAY("Flyway"),

	LIQUIBASE("Liquibase");

	private static final List<String> SERVICE = List.of("HikariCP", "commons-logging", "jackson", "jakarta.annotation",
			"jakarta.servlet", "jspecify", "jul-to-slf4j", "log4j", "logback", "micrometer-commons", "micrometer-core",
			"micrometer-jakarta9", "micrometer-observation", "postgresql-42", "slf4j-api", "snakeyaml", "spring-aop",
			"spring-beans", "spring-boot-4", "spring-boot-actuator", "spring-boot-autoconfigure", "spring-boot-health",
			"spring-boot-http", "spring-boot-jackson", "spring-boot-jdbc", "spring-boot-micrometer",
			"spring-boot-persistence", "spring-boot-servlet", "spring-boot-sql", "spring-boot-tomcat",
			"spring-boot-transaction", "spring-boot-web", "spring-context-7", "spring-core", "spring-expression",
			"spring-jdbc", "spring-tx", "spring-web", "tomcat-embed", "HdrHistogram", "LatencyUtils");

	private final String label;

	ServiceLibraries(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	/** The class path of the benchmark without what no service needs to start. */
	static String withoutExtensions() {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((file) -> !new File(file).getName().startsWith("liquibase-hibernate"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** The jars of a service with the tool; ours is packed from its classes. */
	List<File> files() {
		List<String> own = switch (this) {
			case NONE, CONNECTED -> List.of();
			case MIGRATIONS -> List.of("picocli");
			case FLYWAY -> List.of("flyway", "spring-boot-flyway");
			case LIQUIBASE -> List.of("liquibase-core", "spring-boot-liquibase", "opencsv", "commons-", "jaxb", "jakarta.xml");
		};
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(File::new)
			.filter((file) -> Stream.concat(SERVICE.stream(), own.stream()).anyMatch(file.getName()::startsWith))
			.toList();
	}

}
