package dev.migrations.execution;

import java.util.SortedSet;

import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * What a script takes for granted of the database that it will be given to.
 *
 * @param schema the managed schema
 * @param standardConformingStrings how the server reads strings
 * @param dateStyle how a run's session there reads and writes dates: the driver asks for
 * {@code ISO}, and the order of day and month is that of the server's configuration file,
 * whatever the database or the user has been given
 * @param rows the rows of the version table, {@code null} if any will do
 * @param tablesOfOthers whether it may have tables although it was never under migrations
 */
record Expectation(String schema, boolean standardConformingStrings, String dateStyle,
		@Nullable SortedSet<RevisionId> rows, boolean tablesOfOthers) {

	/**
	 * What the driver asks for; the order of day and month is then as it is by default.
	 */
	static final String USUAL_DATE_STYLE = "ISO";

}
