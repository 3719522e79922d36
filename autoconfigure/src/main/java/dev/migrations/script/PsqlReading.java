package dev.migrations.script;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where {@code psql} would make something else of a statement than the server, if the
 * statement stood in a file that psql runs.
 *
 * @param variables the names right behind a single colon outside of quotes, as in
 * {@code a[1:n]}, sorted; if psql has a variable of such a name, it puts its value there
 * @param misreadsString whether psql would end a string of it too early: it forgets at
 * the end of a line that a string which goes on in the next was begun by {@code E'}
 * @see <a href=
 * "https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-INTERPOLATION">SQL
 * Interpolation</a>
 */
public record PsqlReading(SortedSet<String> variables, boolean misreadsString) {

	/** As it is. */
	static final PsqlReading NONE = new PsqlReading(Collections.emptySortedSet(), false);

	public PsqlReading {
		variables = Collections.unmodifiableSortedSet(new TreeSet<>(variables));
	}

}
