package dev.migrations.sample.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrations.autoconfigure.EntityPackages;
import dev.migrations.autoconfigure.MigrationsSchemaSourceAutoConfiguration;
import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.command.Autogeneration;
import dev.migrations.model.AppliedSource;
import dev.migrations.model.SchemaSource;
import dev.migrations.model.ShadowSchema;
import dev.migrations.model.SourceStatement;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.sample.JournalApplication;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the entities of the service say, without the service.
 */
@PostgresTest
class EntitiesTests {

	private static final String COLUMNS = """
			select string_agg(concat_ws(' ', c.relname || '.' || attname, format_type(atttypid, atttypmod),
			                            case when attnotnull then 'not null' end), e'\\n' order by c.relname, attname)
			from pg_attribute join pg_class c on c.oid = attrelid
			where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
			and c.relname !~ '^migrations_'""";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationsSchemaSourceAutoConfiguration.class))
		.withInitializer((context) -> EntityPackages.register((GenericApplicationContext) context,
				List.of(JournalApplication.class)));

	@Test
	void makeATableEachAndOneForACollection() {
		this.runner.run((context) -> assertThat(context.getBean(SchemaSource.class).statements(18))
			.extracting(SourceStatement::text)
			.filteredOn((text) -> text.startsWith("create table "))
			.hasSize(13 + 1));
	}

	@Test
	void haveTheColumnsOfTheHistory(TestDatabase database) {
		History history = new History(database);
		history.moveTo(history.size());
		ShadowSchema shadow = new ShadowSchema(database.dataSource(), null, null);
		this.runner.run((context) -> {
			String columns = shadow.read(context.getBean(SchemaSource.class), (applied) -> one(applied, COLUMNS));
			assertThat(columns).isEqualTo(database.query(COLUMNS));
		});
	}

	@Test
	void agreeWithTheHistory(TestDatabase database) {
		History history = new History(database);
		history.moveTo(history.size());
		this.runner.run((context) -> {
			ChangeGenerator generator = new ChangeGenerator(context.getBean(SchemaSource.class), null);
			assertThat(new Autogeneration(history.migrations(), generator).check().differences()).isEmpty();
		});
	}

	private static String one(AppliedSource applied, String query) throws SQLException {
		try (Statement statement = applied.connection().createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getString(1);
		}
	}

}
