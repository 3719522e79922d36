package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

/**
 * What was made for a project to begin with.
 *
 * @param folder the folder of revisions, absolute
 * @param location that folder as {@code migrations.locations} names it
 * @param configured whether it is a location already; if not, it has to be made one
 * @param files the files, and the folder itself, in the order in which they were made
 */
public record InitReport(Path folder, String location, boolean configured, List<Made> files) {

	public InitReport {
		files = List.copyOf(files);
	}

	/**
	 * A file or folder.
	 *
	 * @param path where it is, absolute
	 * @param made whether it was made; if not, it was there and is as it was
	 */
	public record Made(Path path, boolean made) {

	}

}
