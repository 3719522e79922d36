package dev.migrations.execution;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a service that says of which revisions its build is, by the name that
 * it goes by in PostgreSQL: {@code shop 2.1.0 migrations@7c1d2f3a9b40}. Everybody may
 * read these names.
 *
 * @param pid PostgreSQL's process that serves it
 * @param name its name
 * @param address from where it is connected, {@code null} if that is not to be seen, or
 * is a local socket
 * @see <a href=
 * "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-APPLICATION-NAME">application_name</a>
 */
public record ConnectedInstance(int pid, String name, @Nullable String address) {

	private static final String MARK = "migrations@";

	/** In place of the heads that do not fit. */
	private static final String MORE = "+";

	/** PostgreSQL cuts a longer name, and replaces what is not ASCII. */
	private static final int LONGEST = 63;

	/**
	 * The name by which the connections of an instance are to go.
	 * @param application the service with its version
	 * @param heads the heads of its build, those first that matter most
	 */
	public static String name(String application, Collection<RevisionId> heads) {
		StringBuilder end = new StringBuilder(MARK);
		String separator = "";
		for (RevisionId head : heads) {
			if (end.length() + separator.length() + head.value().length() + MORE.length() + 1 > LONGEST) {
				end.append(separator).append(MORE);
				break;
			}
			end.append(separator).append(head);
			separator = ",";
		}
		String start = new String(application.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
		int room = Math.max(0, LONGEST - 1 - end.length());
		return (start.substring(0, Math.min(room, start.length())).strip() + " " + end).strip();
	}

	static List<ConnectedInstance> read(Session session) throws SQLException {
		return session.query("""
				select pid, application_name, pg_catalog.host(client_addr) from pg_catalog.pg_stat_activity
				where datname = pg_catalog.current_database() and pid <> pg_catalog.pg_backend_pid()
				  and pg_catalog.strpos(application_name, '%s') > 0 order by backend_start, pid""".formatted(MARK),
				(rows) -> {
					List<ConnectedInstance> instances = new ArrayList<>();
					while (rows.next()) {
						instances.add(new ConnectedInstance(rows.getInt(1), rows.getString(2), rows.getString(3)));
					}
					return instances;
				});
	}

	/**
	 * Whether its build knows, or may know, more than another one does.
	 * @param application the application of the other build
	 * @param revisions what the other build does not know of the database
	 * @param known whether the other build knows a revision
	 */
	public boolean isNewer(String application, Collection<RevisionId> revisions, Predicate<RevisionId> known) {
		boolean same = this.name.startsWith(application + " ");
		return Stream.of(this.name.substring(this.name.indexOf(MARK) + MARK.length()).split(","))
			.filter((head) -> !head.isEmpty())
			.anyMatch((head) -> head.equals(MORE) || revisions.contains(new RevisionId(head))
					|| (same && !known.test(new RevisionId(head))));
	}

	/**
	 * All of it, for people.
	 */
	public String describe() {
		return "'%s' (pid %d, %s)".formatted(this.name, this.pid, (this.address != null) ? this.address : "local");
	}

}
