package dev.migrations.diff;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.migrations.catalog.Catalogs;
import dev.migrations.operation.Operation;
import dev.migrations.operation.SqlWriter;
import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Runs every folder of scenarios: what is generated is what is expected, it makes what is
 * desired, leaves no difference, and its reverse makes what was there before.
 */
class ScenarioTests {

	private static final SqlWriter WRITER = new SqlWriter("public");

	/** Quicker than a database for each. */
	private static final String EMPTY = "drop schema public cascade; create schema public;\n";

	private static TestDatabase database;

	private static TestDatabase model;

	private static int version;

	@BeforeAll
	static void createDatabases() {
		database = PostgresServer.shared().createDatabase();
		model = PostgresServer.shared().createDatabase();
		version = Integer.parseInt(database.query("show server_version_num")) / 10000;
	}

	@AfterAll
	static void dropDatabases() {
		database.close();
		model.close();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("dev.migrations.diff.Scenario#all")
	void makesOneOfTheOther(Scenario scenario) throws SQLException {
		assumeThat(scenario.isFor(version)).isTrue();
		run(database, EMPTY + scenario.read("before"));
		run(model, EMPTY + scenario.read("after"));
		Schema before = Catalogs.read(database);
		Schema said = Catalogs.read(model);
		Difference difference = new SchemaDiff(Naming.DEFAULT, scenario.renames()).compare(before, said,
				scenario.speech(), (object) -> true);
		assertThat(WRITER.script(difference.upgrade())).isEqualTo(scenario.read("expected-upgrade"));
		assertThat(WRITER.script(difference.downgrade())).isEqualTo(scenario.read("expected-downgrade"));
		run(database, scenario, "decided-upgrade", difference.upgrade());
		Schema after = Catalogs.read(database);
		assertThat(objects(after)).isEqualTo(objects(difference.desired()));
		assertThat(
				new SchemaDiff(Naming.DEFAULT, Renames.NONE).compare(after, said, scenario.speech(), (object) -> true)
					.upgrade())
			.isEmpty();
		run(database, scenario, "decided-downgrade", difference.downgrade());
		assertThat(objects(Catalogs.read(database))).isEqualTo(objects(before));
	}

	private static void run(TestDatabase database, String sql) {
		database.execute(sql);
	}

	/**
	 * One transaction, as a revision is run, after a person has decided what has to be.
	 */
	private static void run(TestDatabase database, Scenario scenario, String decided, List<Operation> operations)
			throws SQLException {
		if (!scenario.read(decided).isEmpty()) {
			run(database, scenario.read(decided));
			return;
		}
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			for (Operation operation : operations) {
				for (String sql : WRITER.statements(operation)) {
					statement.execute(sql);
				}
			}
			connection.commit();
		}
	}

	/** Positions of columns are not compared. */
	private static SortedMap<ObjectId, SchemaObject> objects(Schema schema) {
		SortedMap<ObjectId, SchemaObject> objects = new TreeMap<>();
		schema.objects()
			.forEach(
					(id, object) -> objects.put(id,
							(object instanceof Table table) ? table.withColumns(
									table.columns().stream().sorted(Comparator.comparing(Column::name)).toList())
									: object));
		return objects;
	}

}
