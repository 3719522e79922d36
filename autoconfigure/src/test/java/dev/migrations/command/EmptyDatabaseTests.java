package dev.migrations.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.MigrationEvent;
import dev.migrations.execution.MigrationListener;
import dev.migrations.model.ScriptSchemaSource;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A database that has nothing yet gets at once what the code says, if that is wanted.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class EmptyDatabaseTests {

	private static final String SAID = "create table users (id int primary key, boss int references users);"
			+ "create view bosses as select id from users where boss is null;";

	private static final String HISTORY = """
			select concat_ws('|', revision, direction, outcome, details ->> 'createdFrom', array_length(created, 1))
			from migrations_history order by revision""";

	private static final String TABLES = """
			select coalesce(string_agg(relname, ' ' order by relname), '') from pg_class
			where relkind in ('r', 'v') and relnamespace = 'public'::regnamespace and relname not like 'migrations%'""";

	private final TestDatabase database;

	EmptyDatabaseTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void getsWhatTheCodeSaysAndAllHeads() {
		migrations(SAID).upgrade();
		assertThat(this.database.query(TABLES)).isEqualTo("bosses users");
		assertThat(this.database.query("select conname from pg_constraint where contype in ('p', 'f') "
				+ "and conrelid = 'users'::regclass order by 1"))
			.isEqualTo("fk_users_boss\npk_users");
		assertThat(this.database.query("select version_num from migrations_version order by 1")).isEqualTo("a2\nb1");
		assertThat(this.database.query(HISTORY))
			.isEqualTo("a2|stamp|applied|schema.sql|2\nb1|stamp|applied|schema.sql|2");
		assertThat(new Autogeneration(migrations(SAID), generator(SAID)).check().differences()).isEmpty();
	}

	@Test
	void isThenAsIfTheRevisionsHadRun() {
		migrations(SAID).upgrade();
		assertThat(migrations(SAID).upgrade().revisions()).isEmpty();
		assertThat(new Autogeneration(migrations(SAID), generator("select 1;")).check().differences())
			.containsExactlyInAnyOrder("removed table \"users\"", "removed view \"bosses\"");
	}

	@Test
	void saysWhatIsLeftOut(CapturedOutput output) {
		migrations(SAID).upgrade();
		assertThat(output).containsSubsequence(
				"The schema is created from schema.sql, and no revision is run: what only they make is not there; "
						+ "rows are written by a2",
				"Created the schema from schema.sql, and stamped the database at a2, b1");
	}

	@Test
	void isNotEmptyOnceItWasUnderMigrations() {
		migrations(SAID).upgrade("heads");
		migrations(SAID).downgrade("base");
		migrations(SAID).upgrade();
		assertThat(this.database.query(TABLES)).isEqualTo("history");
	}

	@Test
	void isNotEmptyIfSomebodyHasTables() {
		this.database.execute("create table theirs (id int)");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> migrations(SAID).upgrade())
			.withMessageContaining("has tables (theirs) but was never under migrations");
	}

	@Test
	void isEmptyWithAnExtension() {
		this.database.execute("create extension citext");
		migrations("create extension if not exists citext; create table users (name citext primary key);").upgrade();
		assertThat(this.database.query(TABLES)).isEqualTo("users");
	}

	@Test
	void hasNothingAfterAFailure() {
		Migrations failing = migrations(SAID).with((options) -> options.andListeners(List.of(new MigrationListener() {

			@Override
			public void afterStep(MigrationEvent event) {
				throw new IllegalStateException("not today");
			}

		})));
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(failing::upgrade)
			.withMessageContaining("not today. Nothing of it remains.");
		assertThat(this.database.query(TABLES)).isEmpty();
		assertThat(this.database.query("select count(*) from migrations_version")).isEqualTo("0");
		migrations(SAID).upgrade();
		assertThat(this.database.query(TABLES)).isEqualTo("bosses users");
	}

	@Test
	void saysWhichStatementFails() {
		this.database.execute("""
				create schema guard;
				create function guard.refuse() returns event_trigger language plpgsql as $$ begin
				  if to_regclass('migrations_version') is not null and to_regclass('users') is not null then
				    raise 'no views';
				  end if;
				end $$;
				create event trigger refuse on ddl_command_end when tag in ('CREATE VIEW')
				execute function guard.refuse()""");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> migrations(SAID).upgrade())
			.withMessageStartingWith("The schema could not be created from schema.sql: ERROR: no views")
			.withMessageContaining("create view bosses as")
			.withMessageContaining("Nothing of it remains.");
		assertThat(this.database.query(TABLES)).isEmpty();
	}

	@Test
	void isMadeOnceByEightReplicas() throws Exception {
		ExecutorService replicas = Executors.newFixedThreadPool(8);
		try {
			List<Future<?>> runs = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				runs.add(replicas.submit(() -> migrations(SAID).upgrade()));
			}
			for (Future<?> run : runs) {
				run.get();
			}
		}
		finally {
			replicas.shutdownNow();
		}
		assertThat(this.database.query("select count(*) from migrations_history")).isEqualTo("2");
	}

	private Migrations migrations(String said) {
		Revisions revisions = Revisions.none()
			.with("a1", "", "create table history (id int)", "drop table history")
			.with("a2", "a1", "insert into history values (1)", "delete from history")
			.with("b1", "", "create view later as select 1 as one", "drop view later");
		return MigrationsFixture.on(this.database)
			.target("a2")
			.of(revisions)
			.creatingWhereEmpty(generator(said).creation(new ManagedSchema(this.database.dataSource(), null,
					ManagedSchema.VERSION_TABLE, ManagedSchema.HISTORY_TABLE)));
	}

	private static ChangeGenerator generator(String said) {
		return new ChangeGenerator(
				new ScriptSchemaSource("schema.sql", new ByteArrayResource(said.getBytes(StandardCharsets.UTF_8))),
				null);
	}

}
