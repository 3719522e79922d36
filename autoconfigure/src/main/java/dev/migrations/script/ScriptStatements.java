package dev.migrations.script;

import java.io.Closeable;
import java.util.Iterator;

import dev.migrations.revision.MigrationsException;

/**
 * The statements of a section, read from its file one at a time.
 */
public interface ScriptStatements extends Iterator<ScriptStatement>, Closeable {

	/**
	 * Read the next statement.
	 * @throws MigrationsException if the file cannot be read, or is another one than
	 * before
	 */
	@Override
	ScriptStatement next();

	/** Close the file. */
	@Override
	void close();

}
