package dev.migrations.script;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A folder of the project's sources that is a location of revisions.
 *
 * @param location the location, as it is configured
 * @param name what people call it: the place in the class path, or the configured path
 * @param path where it is, absolute
 */
public record SourceFolder(String location, String name, Path path) {

	/**
	 * Whether a file or folder is in it.
	 */
	public boolean contains(Path other) {
		return real(other).startsWith(real(this.path));
	}

	/**
	 * What people call a file in it.
	 * @param file relative to it
	 */
	public String scriptName(String file) {
		return this.name + "/" + file;
	}

	private static Path real(Path path) {
		try {
			return path.toRealPath();
		}
		catch (IOException ex) {
			return path.toAbsolutePath().normalize();
		}
	}

}
