package dev.migrations.model;

import java.sql.SQLException;

/**
 * Reads what a server made of a source.
 *
 * @param <T> what it makes of that
 */
@FunctionalInterface
public interface AppliedSourceReader<T> {

	/**
	 * Read. Neither commits nor rolls back.
	 */
	T read(AppliedSource source) throws SQLException;

}
