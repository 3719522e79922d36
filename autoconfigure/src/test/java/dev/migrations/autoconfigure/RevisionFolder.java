package dev.migrations.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrations.script.Revisions;

/**
 * A folder of revision files that a test writes.
 *
 * @param path where it is
 */
public record RevisionFolder(Path path) {

	/**
	 * Write one revision after the other, each making the table that is called as itself.
	 */
	public RevisionFolder tables(String... ids) {
		String previous = "";
		for (String id : ids) {
			revision(id, previous, "create table %s (id int)".formatted(id), "drop table %s".formatted(id));
			previous = id;
		}
		return this;
	}

	public RevisionFolder revision(String id, String revises, String upgrade, String downgrade) {
		return file(id + ".sql", Revisions.text(id, revises, upgrade, downgrade));
	}

	public RevisionFolder file(String name, String text) {
		try {
			Files.writeString(this.path.resolve(name), text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The value of {@code migrations.locations} for it. */
	public String location() {
		return "file:" + this.path;
	}

}
