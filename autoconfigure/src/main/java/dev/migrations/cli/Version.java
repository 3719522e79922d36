package dev.migrations.cli;

import org.springframework.boot.SpringBootVersion;
import picocli.CommandLine.IVersionProvider;

/**
 * Which version of what runs.
 */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String version = Version.class.getPackage().getImplementationVersion();
		return new String[] { "Migrations for Spring Boot %s (Spring Boot %s, Java %s)".formatted(
				(version != null) ? version : "in development", SpringBootVersion.getVersion(),
				Runtime.version().feature()) };
	}

}
