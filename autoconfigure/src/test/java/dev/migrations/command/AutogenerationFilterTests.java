package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.autogenerate.ComparisonRules;
import dev.migrations.autogenerate.ObjectPatterns;
import dev.migrations.autogenerate.SchemaChange;
import dev.migrations.diff.Naming;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.ObjectFilter;
import dev.migrations.schema.ObjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is not compared stays as it is.
 */
@PostgresTest
class AutogenerationFilterTests {

	private final TestDatabase database;

	private final SaidProject project;

	AutogenerationFilterTests(TestDatabase database, @TempDir Path root) {
		this.database = database;
		this.project = SaidProject.in(root, database);
	}

	@Test
	void neitherMakesNorChangesNorDropsWhatIsExcluded() {
		this.project.step("a1", """
				create table ours (id int);
				create table qrtz_jobs (id int);
				create table qrtz_locks (id int, made serial);
				create sequence qrtz_seq;
				""");
		filter(exclude("qrtz_*")).says("""
				create table ours (id int, name text);
				create table qrtz_jobs (id bigint);
				create table qrtz_more (id int);
				""");
		SchemaChange change = this.project.check();
		assertThat(change.differences()).containsExactly("added column \"ours.name\"");
		assertThat(change.kept()).isEmpty();
	}

	@Test
	void comparesOnlyTheTablesThatAreIncluded() {
		this.project.step("a1",
				"create table shop_a (id int); create table shop_b (id int); create table other (id int);");
		filter(new ObjectPatterns(List.of("shop_?"), List.of("public.shop_b"))).says("""
				create type mood as enum ('sad');
				create table shop_a (id int, name mood);
				create table more (id int);
				""");
		assertThat(this.project.check().differences()).containsExactly("added type \"mood\"",
				"added column \"shop_a.name\"");
	}

	@Test
	void refersToATableThatIsExcluded() {
		filter(exclude("users"));
		String users = "create table users (id int primary key);\n";
		this.project.step("a1", users + "create table orders (id int, user_id int);");
		this.database.execute("create table users (id int primary key, email text)");
		this.project.step("b2", users + "create table orders (id int, user_id int references users);");
		assertThat(this.project.upgrade("b2")).isEqualTo(
				"alter table orders add constraint fk_orders_user_id foreign key (user_id) references users (id);\n");
		this.project.step("c3", users + "create table other (id int);\ncreate table orders (id int);");
		this.project.migrations().downgrade("base");
		assertThat(this.database.query("select count(*) from users")).isEqualTo("0");
	}

	@Test
	void makesAnotherTypeOfAColumnUnderWhatIsExcluded() {
		this.project.step("a1", "create table users (id int primary key, n int);");
		this.database.execute("""
				create view report as select n from users;
				create table theirs (user_id int references users);
				""");
		filter(exclude("report", "theirs")).step("b2", "create table users (id bigint primary key, n bigint);");
		assertThat(this.project.upgrade("b2")).contains("drop view report;", "create view report as");
		this.project.migrations().downgrade("-1");
		assertThat(this.database.query("select pg_get_viewdef('report') like '%n%'")).isEqualTo("t");
	}

	@Test
	void saysThatWhatIsExcludedNeedsWhatGoes() {
		this.project.step("a1",
				"create table users (id int primary key); create table a (id int); create table b (id int);");
		this.database.execute("create table theirs (user_id int references users)");
		filter(exclude("theirs")).says("create table a (id int); create table b (id int);");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.generate("b2"))
			.withMessageContaining("cannot drop table users because other objects depend on it");
	}

	@Test
	void asksForPartsToo() {
		this.project.step("a1", """
				create table users (id int primary key, email text, secret text);
				create index ix_users_secret on users (secret);
				create index tuned_by_hand on users (email);
				""");
		filter((kind, schema, name, table) -> !(kind == ObjectKind.COLUMN && name.equals("secret"))
				&& !name.startsWith("tuned_") && !name.equals("uq_users_email"));
		this.project.says("create table users (id int primary key, email text unique, made date, tuned_so text);");
		assertThat(this.project.check().differences()).containsExactly("added column \"users.made\"");
	}

	@Test
	void stopsBeforeMostOfWhatIsComparedIsDropped() {
		this.project.step("a1",
				"create table a (id int); create table b (id int); create table x1 (id int); create table x2 (id int);");
		filter(exclude("x*")).says("create table x1 (id int); create table more (id text);");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.generate("b2"))
			.withMessageStartingWith(
					"2 of 2 tables would be dropped, since nothing in schema.sql speaks of them: a, b.");
	}

	private static ObjectPatterns exclude(String... patterns) {
		return new ObjectPatterns(List.of(), List.of(patterns));
	}

	private SaidProject filter(ObjectFilter filter) {
		return this.project.rules(new ComparisonRules(Naming.DEFAULT, filter));
	}

}
