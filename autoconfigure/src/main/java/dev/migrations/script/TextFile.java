package dev.migrations.script;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import dev.migrations.revision.MigrationsException;

/**
 * A file of the project that is written whole or not at all.
 *
 * @param path where it is
 */
public record TextFile(Path path) {

	private static final String MAKE_ROOM = "See to it that the folder can be written to.";

	/**
	 * Write it, with the folders that it is in, where there is no file of that name.
	 * @throws MigrationsException if there is one, or it cannot be written
	 */
	public void create(String text) {
		if (Files.exists(this.path)) {
			throw exists();
		}
		write(text);
	}

	/**
	 * Write it in place of what is there.
	 * @throws MigrationsException if it cannot be written; what was there stays then
	 */
	public void replace(String text) {
		write(text, StandardCopyOption.REPLACE_EXISTING);
	}

	private void write(String text, StandardCopyOption... options) {
		Path temporary = this.path.resolveSibling("." + this.path.getFileName() + ".tmp");
		try {
			Files.createDirectories(temporary.toAbsolutePath().getParent());
			Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			try {
				Files.move(temporary, this.path, options);
			}
			finally {
				Files.deleteIfExists(temporary);
			}
		}
		catch (FileAlreadyExistsException ex) {
			throw exists();
		}
		catch (IOException ex) {
			throw new MigrationsException("'%s' cannot be written: %s.".formatted(this.path, ex), MAKE_ROOM, ex);
		}
	}

	private MigrationsException exists() {
		return new MigrationsException("There is a file '%s' already, and it is not overwritten.".formatted(this.path),
				"Move it away, or choose another name.");
	}

	/**
	 * Read it.
	 * @throws MigrationsException if it is no text in UTF-8, or cannot be read
	 */
	public String read() {
		try {
			return Files.readString(this.path);
		}
		catch (IOException ex) {
			throw new MigrationsException("'%s' cannot be read: %s.".formatted(this.path, ex),
					"See to it that the file is there, in UTF-8.", ex);
		}
	}

	/**
	 * Remove it, if it is there.
	 */
	public void delete() {
		try {
			Files.deleteIfExists(this.path);
		}
		catch (IOException ex) {
			throw new MigrationsException("'%s' cannot be removed: %s.".formatted(this.path, ex), "Remove the file.",
					ex);
		}
	}

}
