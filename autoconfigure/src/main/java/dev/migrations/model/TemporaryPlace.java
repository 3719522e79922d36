package dev.migrations.model;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.revision.MigrationsException;

/**
 * The temporary schema of the connection, for a role that may not create schemas. It
 * takes tables, sequences and types only.
 */
final class TemporaryPlace implements ShadowPlace {

	private final ShadowSession session;

	private final LiveDatabase live;

	private TemporaryPlace(ShadowSession session, LiveDatabase live) {
		this.session = session;
		this.live = live;
	}

	/**
	 * Choose it.
	 * @param obstacles why there is no better place
	 * @throws MigrationsException if the source has something that cannot be temporary
	 */
	static TemporaryPlace insteadOf(List<String> obstacles, ShadowSession session, SourceScript script,
			LiveDatabase live) throws SQLException {
		SourceStatement lasting = script.lasting();
		if (lasting == null && session.holds("has_database_privilege(current_database(), 'TEMPORARY')")) {
			return new TemporaryPlace(session, live);
		}
		String why = (lasting != null) ? "%s cannot be made in a temporary schema".formatted(lasting.place(0))
				: "the role may not create temporary tables either";
		throw new MigrationsException(
				"There is no place to make what the code says: %s; %s.".formatted(String.join(", ", obstacles), why),
				"Connect as the owner of the database with 'migrations.url' and 'migrations.username', "
						+ "or set 'migrations.autogenerate.url' to a throw-away server.");
	}

	@Override
	public AppliedSource apply(SourceScript script) throws SQLException {
		Set<String> extensions = Set.copyOf(this.session.list("select extname from pg_extension"));
		SearchPath path = new SearchPath(this.session, "pg_temp", this.live.extensionSchemas(), List.of());
		new SourceExecution(this.session, path, Set.of()).run(script, Set.of());
		String name = this.session.oneOrNull("select nspname from pg_namespace where oid = pg_my_temp_schema()");
		return new AppliedSource(this.session.connection(),
				Map.of(this.live.schema(), (name != null) ? name : "pg_temp"), Map.of(), extensions,
				AppliedSource.Place.TEMPORARY);
	}

}
