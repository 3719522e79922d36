package dev.migrations.model;

import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * What a source says, as a server made it: there to be read while its transaction lasts.
 *
 * @param connection the connection whose transaction made it; it is rolled back
 * afterwards
 * @param schemas the schemas the source made or made use of, each by its real name, with
 * the name it has here; the first is the one that is managed. The two names differ only
 * where {@code place} is {@link Place#TEMPORARY}
 * @param aside the live schemas that were renamed and have extensions which could not be
 * moved, each by the name it has here, with its real name: what PostgreSQL prints of a
 * type of theirs holds the first and means the second
 * @param extensions the extensions that were there before the source ran: not all of them
 * are of its saying
 * @param place where it was made
 */
public record AppliedSource(Connection connection, Map<String, String> schemas, Map<String, String> aside,
		Set<String> extensions, Place place) {

	/**
	 * Where a server makes what a source says.
	 */
	public enum Place {

		/** On a server that is there for that alone. */
		THROW_AWAY_SERVER,

		/** Under the real names, the live schemas having been renamed. */
		RENAMED_ASIDE,

		/** In the temporary schema of the connection. */
		TEMPORARY

	}

	/**
	 * Put the real names of schemas into what PostgreSQL printed here.
	 */
	public String withRealNames(String printed) {
		String real = printed;
		for (Map.Entry<String, String> schema : this.aside.entrySet()) {
			real = real.replaceAll("\\b" + schema.getKey() + "\\b", Matcher.quoteReplacement(schema.getValue()));
		}
		return real;
	}

}
