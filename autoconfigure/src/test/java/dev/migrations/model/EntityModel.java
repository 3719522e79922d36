package dev.migrations.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrations.postgres.TestDatabase;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/**
 * Entities as a test writes them down, mapped as Spring Boot would.
 */
final class EntityModel {

	/** The major version of the server, where a test does not run what it gets. */
	static final int VERSION = 18;

	private final List<Class<?>> types;

	private final List<String> packages;

	private final Map<String, Object> settings = new HashMap<>(
			Map.of("hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class.getName()));

	private EntityModel(List<Class<?>> types, List<String> packages) {
		this.types = types;
		this.packages = packages;
	}

	static EntityModel of(Class<?>... types) {
		return new EntityModel(List.of(types), List.of());
	}

	/** The annotations of the package count too. */
	EntityModel withPackage(Package added) {
		EntityModel model = new EntityModel(this.types, List.of(added.getName()));
		model.settings.putAll(this.settings);
		return model;
	}

	EntityModel with(String setting, Object value) {
		EntityModel model = new EntityModel(this.types, this.packages);
		model.settings.putAll(this.settings);
		model.settings.put(setting, value);
		return model;
	}

	PersistenceUnit unit() {
		return new PersistenceUnit(
				PersistenceManagedTypes.of(this.types.stream().map(Class::getName).toList(), this.packages), List.of(),
				this.settings, new DefaultResourceLoader());
	}

	JpaSchemaSource source() {
		return new JpaSchemaSource(() -> List.of(unit()));
	}

	/** The texts of the statements, a line each. */
	String ddl() {
		return String.join("\n", source().statements(VERSION).stream().map(SourceStatement::text).toList());
	}

	/** What the statements are about, without repetition. */
	List<String> subjects() {
		return source().statements(VERSION).stream().map(SourceStatement::subject).distinct().toList();
	}

	/** Run it, and read what PostgreSQL made of a table. */
	String columns(TestDatabase database, String table) {
		create(database);
		return database
			.query("""
					select concat_ws(' ', attname, format_type(atttypid, atttypmod), case when attnotnull then 'not null' end,
					                 'default ' || pg_get_expr(adbin, adrelid))
					from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
					where attrelid = '%s'::regclass and attnum > 0
					order by attnum"""
				.formatted(table));
	}

	/** Run it, and read the constraints of a table that are no keys. */
	String constraints(TestDatabase database, String table) {
		create(database);
		return database.query("""
				select pg_get_constraintdef(oid) from pg_constraint
				where conrelid = '%s'::regclass and contype <> 'n' order by contype, conname""".formatted(table));
	}

	void create(TestDatabase database) {
		int version = Integer.parseInt(database.query("show server_version_num")) / 10000;
		Stream<String> statements = source().statements(version).stream().map(SourceStatement::text);
		database.execute(String.join(";\n", statements.toList()));
	}

}
