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
import dev.migrations.schema.Speech;
import dev.migrations.schema.Table;

/**
 * A database, and beside it one that has what is wanted. Both are emptied for each pair,
 * which is quicker than new ones.
 */
final class RoundTrip implements AutoCloseable {

	private static final SqlWriter WRITER = new SqlWriter("public");

	private static final String EMPTY = "drop schema public cascade; create schema public;\n";

	private final Connection database;

	private final Connection model;

	private Schema before = Schema.EMPTY;

	private Schema said = Schema.EMPTY;

	private Speech speech = Speech.ofEverything();

	RoundTrip() throws SQLException {
		this.database = Databases.DATABASE.connect();
		this.model = Databases.MODEL.connect();
	}

	/** The major version of the server. */
	int version() throws SQLException {
		return this.database.getMetaData().getDatabaseMajorVersion();
	}

	/**
	 * What makes of the one script's schema the other's.
	 */
	Difference compare(String before, String after, Renames renames, Speech speech) throws SQLException {
		execute(this.database, EMPTY + before);
		execute(this.model, EMPTY + after);
		this.before = Catalogs.READER.read(this.database);
		this.said = Catalogs.READER.read(this.model);
		this.speech = speech;
		return new SchemaDiff(Naming.DEFAULT, renames).compare(this.before, this.said, speech, (object) -> true);
	}

	/** In one transaction, as a revision is run. */
	void run(List<Operation> operations) throws SQLException {
		this.database.setAutoCommit(false);
		for (Operation operation : operations) {
			for (String sql : WRITER.statements(operation)) {
				execute(this.database, sql);
			}
		}
		this.database.commit();
		this.database.setAutoCommit(true);
	}

	void run(String sql) throws SQLException {
		execute(this.database, sql);
	}

	/** What there is still to do. */
	String rest() throws SQLException {
		return WRITER.script(new SchemaDiff(Naming.DEFAULT, Renames.NONE)
			.compare(Catalogs.READER.read(this.database), this.said, this.speech, (object) -> true)
			.upgrade());
	}

	SortedMap<ObjectId, SchemaObject> before() {
		return objects(this.before);
	}

	SortedMap<ObjectId, SchemaObject> objects() throws SQLException {
		return objects(Catalogs.READER.read(this.database));
	}

	/** Positions of columns are not compared. */
	static SortedMap<ObjectId, SchemaObject> objects(Schema schema) {
		SortedMap<ObjectId, SchemaObject> objects = new TreeMap<>();
		schema.objects()
			.forEach(
					(id, object) -> objects.put(id,
							(object instanceof Table table) ? table.withColumns(
									table.columns().stream().sorted(Comparator.comparing(Column::name)).toList())
									: object));
		return objects;
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Override
	public void close() throws SQLException {
		this.database.close();
		this.model.close();
	}

	private static final class Databases {

		static final TestDatabase DATABASE = create();

		static final TestDatabase MODEL = create();

		private static TestDatabase create() {
			TestDatabase database = PostgresServer.shared().createDatabase();
			Runtime.getRuntime().addShutdownHook(new Thread(database::close));
			return database;
		}

	}

}
