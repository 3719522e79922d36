package dev.migrations.diff;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.CatalogScope;
import dev.migrations.operation.SqlWriter;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Speech;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A model over more than one schema: only the first one goes without saying.
 */
@PostgresTest
class SeveralSchemasTests {

	private static final CatalogReader READER = new CatalogReader(
			new CatalogScope(List.of("public", "audit"), Set.of()));

	@Test
	void areMadeAndDroppedByName(TestDatabase database) throws SQLException {
		Schema before = read(database);
		database.execute("""
				create schema audit;
				create type audit.kind as enum ('a', 'b');
				create table users (id int primary key);
				create table audit.log (id int primary key, by int references users, kind audit.kind default 'a');
				create index on audit.log (by);
				create view audit.recent as select l.id from audit.log l, users u;
				create function audit.f(audit.kind) returns int language sql as 'select 1'""");
		Schema said = read(database);
		Difference difference = new SchemaDiff(Naming.DEFAULT, Renames.NONE).compare(before, said,
				Speech.ofEverything(), (object) -> true);
		assertThat(new SqlWriter("public").script(difference.upgrade())).isEqualTo("""
				create schema audit;
				create type audit.kind as enum ('a', 'b');

				create table users (
				    id integer not null,
				    constraint pk_users primary key (id)
				);

				create table audit.log (
				    id integer not null,
				    by integer,
				    kind audit.kind default 'a',
				    constraint pk_log primary key (id),
				    constraint fk_log_by foreign key (by) references users (id)
				);

				create index ix_log_by on audit.log (by);

				create function audit.f(audit.kind)
				 returns integer
				 language sql
				as $function$select 1$function$;

				create view audit.recent as
				select l.id
				   from audit.log l,
				    users u;
				""");
		database.execute("drop schema audit cascade; drop table users");
		database.execute(new SqlWriter("public").script(difference.upgrade()));
		assertThat(read(database).objects()).isEqualTo(difference.desired().objects());
		database.execute(new SqlWriter("public").script(difference.downgrade()));
		assertThat(read(database)).isEqualTo(before);
	}

	private static Schema read(TestDatabase database) throws SQLException {
		try (Connection connection = database.connect()) {
			return READER.read(connection);
		}
	}

}
