package dev.migrations.command;

import java.nio.file.Path;

import dev.migrations.autogenerate.ComparisonRules;
import dev.migrations.diff.Naming;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.schema.ObjectFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What constraints and indexes are called in generated revisions.
 */
@PostgresTest
class AutogenerationNamesTests {

	private final TestDatabase database;

	private final SaidProject project;

	AutogenerationNamesTests(TestDatabase database, @TempDir Path root) {
		this.database = database;
		this.project = SaidProject.in(root, database);
	}

	@Test
	void namesWhatNobodyHasNamedAndKeepsWhatSomebodyHas() {
		this.project.step("a1", """
				create table users (id int primary key, email text, name text,
				    constraint users_email_key unique (email), unique (name));
				create index "users_name_idx" on users (name, email);
				create index on users (email, name);
				""");
		assertThat(this.project.upgrade("a1")).isEqualTo("""
				create table users (
				    id integer not null,
				    email text,
				    name text,
				    constraint pk_users primary key (id),
				    constraint uq_users_name unique (name),
				    constraint users_email_key unique (email)
				);

				create index ix_users_email_name on users (email, name);
				create index users_name_idx on users (name, email);
				""");
	}

	@Test
	void leavesNamesInTheDatabaseAlone() {
		String said = """
				create table users (id int primary key, email text unique check (email <> ''));
				create index on users (email, id);
				""";
		this.database.execute(said);
		assertThat(this.project.says(said).check().differences()).isEmpty();
	}

	@Test
	void givesNamesThatSomebodyWritesLater() {
		this.project.step("a1", "create table users (id int primary key, email text unique);");
		this.project.step("b2",
				"create table users (id int primary key, email text, constraint users_email_key unique (email));");
		assertThat(this.project.upgrade("b2"))
			.isEqualTo("alter table users rename constraint uq_users_email to users_email_key;\n");
	}

	@Test
	void followsTheTemplatesOfTheService() {
		this.project.rules(new ComparisonRules(
				new Naming("%(table_name)s_pk", "uq_%(column_0_label)s", "fk_%(table)s_%(column)s_%(referred_table)s",
						"%(table)s_valid", "ex_%(table)s", "%(columns)s_of_%(table)s"),
				ObjectFilter.EVERYTHING));
		this.project.step("a1", """
				create table users (id int primary key, email text unique check (email <> ''));
				create table orders (users_id int references users);
				create index on orders (users_id);
				""");
		assertThat(this.project.upgrade("a1")).isEqualTo("""
				create table users (
				    id integer not null,
				    email text,
				    constraint users_pk primary key (id),
				    constraint uq_users_email unique (email),
				    constraint users_valid check (email <> ''::text)
				);

				create table orders (
				    users_id integer,
				    constraint fk_orders_users_id_users foreign key (users_id) references users (id)
				);

				create index users_id_of_orders on orders (users_id);
				""");
	}

	@Test
	void findsNothingWhenTemplatesChange() {
		String said = "create table users (id int primary key, email text unique);";
		this.project.step("a1", said);
		this.project.rules(new ComparisonRules(new Naming("%(table)s_pk", "%(table)s_u", "f", "c", "e", "i"),
				ObjectFilter.EVERYTHING));
		assertThat(this.project.check().differences()).isEmpty();
	}

}
