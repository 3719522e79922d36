package dev.migrations.model;

import java.sql.SQLException;
import java.util.Map;

import dev.migrations.revision.MigrationsException;

/**
 * A server that is there for this alone. It gets the extensions of the live database
 * first.
 */
final class ThrowAwayPlace implements ShadowPlace {

	private final ShadowSession session;

	private final LiveDatabase live;

	ThrowAwayPlace(ShadowSession session, LiveDatabase live) {
		this.session = session;
		this.live = live;
	}

	@Override
	public AppliedSource apply(SourceScript script) throws SQLException {
		LiveDatabase here = LiveDatabase.of(this.session, this.live.schema());
		if (here.majorVersion() != this.live.majorVersion()) {
			throw new MigrationsException(
					"The server of 'migrations.autogenerate.url' is PostgreSQL %d, but the database is on PostgreSQL %d: they do not print alike."
						.formatted(here.majorVersion(), this.live.majorVersion()),
					"Use one of the same version.");
		}
		for (Map.Entry<String, String> extension : this.live.extensions().entrySet()) {
			this.session.executeFormat("create schema if not exists %I", extension.getValue());
			this.session.executeFormat("create extension if not exists %I with schema %I cascade", extension.getKey(),
					extension.getValue());
		}
		LiveDatabase prepared = new LiveDatabase(here.majorVersion(), this.live.schema(), this.live.extensions(),
				this.live.extensionSchemas());
		AppliedSource applied = new RenamedAsidePlace(this.session, prepared).apply(script);
		return new AppliedSource(applied.connection(), applied.schemas(), applied.aside(), applied.extensions(),
				AppliedSource.Place.THROW_AWAY_SERVER);
	}

}
