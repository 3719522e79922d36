package dev.migrations.sample.postgres;

import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.system.ApplicationHome;

/**
 * Where the sample keeps its data, wherever it is started: beside the {@code pom.xml} of
 * its module while it is in the {@code target} folder there, else beside its jar.
 */
final class DataFolder {

	private static final String NAME = ".data";

	private DataFolder() {
	}

	static Path of(ApplicationHome home) {
		return of(home.getDir().toPath());
	}

	static Path of(Path home) {
		for (Path folder = home; folder != null; folder = folder.getParent()) {
			Path parent = folder.getParent();
			if (folder.endsWith("target") && parent != null && Files.exists(parent.resolve("pom.xml"))) {
				return parent.resolve(NAME);
			}
		}
		return home.resolve(NAME);
	}

}
