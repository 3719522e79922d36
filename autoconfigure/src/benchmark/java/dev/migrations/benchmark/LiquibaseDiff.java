package dev.migrations.benchmark;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.DiffToChangeLog;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.structure.core.Table;
import org.hibernate.dialect.PostgreSQLDialect;

import org.springframework.util.Assert;

/**
 * What Liquibase's command {@code diff-changelog} does with the extension for Hibernate: the
 * entities, the database, the comparison, and the change sets, which are written nowhere.
 *
 * @param name its name in the table
 * @param model the entities
 */
record LiquibaseDiff(String name, CheckModel model) implements Contender {

	@Override
	public void start(DataSource database) throws Exception {
		try (Connection connection = database.getConnection()) {
			Database entities = DatabaseFactory.getInstance()
				.openDatabase(url(), null, null, null, new ClassLoaderResourceAccessor());
			Database tables = DatabaseFactory.getInstance()
				.findCorrectDatabaseImplementation(new JdbcConnection(connection));
			DiffResult result = DiffGeneratorFactory.getInstance().compare(entities, tables, CompareControl.STANDARD);
			requireTables(result.getReferenceSnapshot(), "the entities");
			requireTables(result.getComparisonSnapshot(), "the database");
			List<ChangeSet> changes = new DiffToChangeLog(result, new DiffOutputControl()).generateChangeSets();
			System.out.println("changes=" + changes.size());
			entities.close();
		}
	}

	private static String url() {
		String naming = CheckModel.NAMING.entrySet()
			.stream()
			.map(Map.Entry::toString)
			.collect(Collectors.joining("&"));
		return "hibernate:spring:%s?dialect=%s&%s".formatted(CheckModel.PACKAGE, PostgreSQLDialect.class.getName(),
				naming);
	}

	/** It is silent about what it has not seen. */
	private void requireTables(DatabaseSnapshot snapshot, String where) {
		long seen = snapshot.get(Table.class).stream().filter((table) -> table.getName().startsWith("table_")).count();
		Assert.state(seen == this.model.tables(),
				() -> "Of %d tables it saw %d in %s".formatted(this.model.tables(), seen, where));
	}

}
