package dev.migrations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.CatalogScope;
import dev.migrations.migration.FormerDefinitions;
import dev.migrations.migration.IrreversibleMigrationException;
import dev.migrations.migration.Migration;
import dev.migrations.migration.MigrationRecorder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.Psql;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.RevisionId;
import dev.migrations.schema.Schema;
import dev.migrations.script.RevisionScript;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.Revisions;
import dev.migrations.script.ScriptSection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the page about revisions in Java says of operations is what they do: each example
 * of it is compiled and run.
 */
@PostgresTest
@TestInstance(Lifecycle.PER_CLASS)
class OperationsPageTests {

	private static final Path PAGE = Path.of("../docs/java-revisions.md");

	private static final CatalogReader READER = new CatalogReader(
			new CatalogScope(List.of("app", "billing", "accounting", "public"),
					Set.of("migrations_version", "migrations_history", "migrations_progress")));

	private final Map<OperationCase, Schema> after = new HashMap<>();

	private List<OperationCase> cases;

	private CompiledMigrations migrations;

	@BeforeAll
	void compile(@TempDir Path folder) throws IOException {
		this.cases = OperationCase.of(Files.readString(PAGE));
		Map<String, String> classes = new LinkedHashMap<>();
		for (OperationCase one : this.cases) {
			if (one.is("whole")) {
				classes.put(one.className(), one.code());
			}
			else if (one.is("irreversible")) {
				classes.put(one.className(), text(one.className(), "Migration", one.code()));
				for (int i = 0; i < one.calls().size(); i++) {
					String name = one.className() + "Call" + i;
					classes.put(name, text(name, "ReversibleMigration", one.calls().get(i)));
				}
			}
			else {
				classes.put(one.className(), text(one.className(), "ReversibleMigration", one.code()));
			}
		}
		this.migrations = CompiledMigrations.in(folder, classes);
	}

	private static String text(String name, String type, String code) {
		return """
				@Revision(id = "example", revises = "before")
				public class %s implements %s {
					@Override
					public void upgrade(Operations op) {
						%s
					}
				}
				""".formatted(name, type, code);
	}

	@TestFactory
	Stream<DynamicTest> anExampleIsTheSqlBelowIt() {
		return tests(this.cases.stream().filter((one) -> !one.is("code")), (one) -> {
			RevisionScript script = scripts(one).get(new RevisionId("example"));
			assertThat(script.outline(true).upgrade().text(99999).text()).isEqualTo(one.upgrade().strip());
			ScriptSection downgrade = script.outline(true).downgrade();
			assertThat((downgrade != null) ? downgrade.text(99999).text() : "").isEqualTo(one.downgrade().strip());
		});
	}

	@TestFactory
	Stream<DynamicTest> whatNobodyKnowsHowToUndoIsRefused() {
		return tests(this.cases.stream().filter((one) -> one.is("irreversible")), (one) -> {
			for (int i = 0; i < one.calls().size(); i++) {
				Migration migration = this.migrations.migration(one.className() + "Call" + i);
				assertThatExceptionOfType(IrreversibleMigrationException.class).as(one.calls().get(i))
					.isThrownBy(() -> new MigrationRecorder(FormerDefinitions.NONE).downgrade(migration))
					.withMessageContaining("does something that nobody knows how to undo");
			}
		});
	}

	@TestFactory
	Stream<DynamicTest> whatIsUndoneLeavesTheCatalogAsItWas(TestDatabase database) throws SQLException {
		Connection connection = database.connect();
		return tests(possible(database), (one) -> {
			empty(database);
			Migrations all = MigrationsFixture.on(database).of(scripts(one));
			all.upgrade("before");
			Schema before = READER.read(connection);
			all.upgrade("example");
			verify(one, database, READER.read(connection), before);
			if (!one.is("irreversible")) {
				all.downgrade("before");
				assertThat(READER.read(connection)).isEqualTo(one.is("stays") ? this.after.get(one) : before);
			}
		}).onClose(() -> close(connection));
	}

	@TestFactory
	@RequiresProgram("psql")
	Stream<DynamicTest> aScriptDoesTheSame(TestDatabase database) throws SQLException {
		Connection connection = database.connect();
		return tests(possible(database).filter((one) -> !one.is("code")), (one) -> {
			empty(database);
			StringBuilder script = new StringBuilder();
			MigrationsFixture.unreachable().of(scripts(one)).offline().upgrade("head", script);
			Psql psql = Psql.run(database, script.toString());
			assertThat(psql.exitCode()).as(psql.output()).isZero();
			verify(one, database, READER.read(connection), null);
		}).onClose(() -> close(connection));
	}

	/** The example does something, and the same whoever runs it. */
	private void verify(OperationCase one, TestDatabase database, Schema schema, @Nullable Schema before) {
		if (one.then().isEmpty()) {
			assertThat(schema).isNotEqualTo(before);
		}
		else {
			String[] query = one.then().split(" = (?=[^=]*$)");
			assertThat(database.query(query[0])).isEqualTo(query[1]);
		}
		assertThat(schema).isEqualTo(this.after.computeIfAbsent(one, (first) -> schema));
	}

	private Stream<OperationCase> possible(TestDatabase database) {
		int version = Integer.parseInt(database.query("show server_version_num")) / 10000;
		return this.cases.stream().filter((one) -> version >= one.since());
	}

	RevisionScripts scripts(OperationCase one) {
		return Revisions.none()
			.with("before", "", one.before(), "")
			.java(this.migrations.migration(one.className()))
			.load();
	}

	private static void close(Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void empty(TestDatabase database) {
		database.execute("""
				drop schema if exists public, app, billing, accounting cascade;
				drop extension if exists citext, btree_gist;
				create schema public;
				create schema app;
				""");
	}

	private static Stream<DynamicTest> tests(Stream<OperationCase> examples, Check check) {
		return examples.map((one) -> DynamicTest.dynamicTest(one.toString(), () -> check.of(one)));
	}

	/**
	 * What is true of an example.
	 */
	interface Check {

		void of(OperationCase example) throws Exception;

	}

}
