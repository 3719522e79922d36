package dev.migrations.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.model.ScriptSchemaSource;
import dev.migrations.postgres.Catalogue;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Changes that one transaction cannot make, or not without stopping a service that runs.
 */
@PostgresTest
class OnlineAutogenerationTests {

	private static final String TABLES = """
			create table owner (id bigint primary key, email text, code varchar(10) not null, note text);
			create table pet (id bigint primary key, owner_id bigint, name text, age int);
			""";

	private final TestDatabase database;

	private final Project project;

	private String said = "";

	OnlineAutogenerationTests(TestDatabase database, @TempDir Path root) {
		this.database = database;
		this.project = Project.in(root).names("%(rev)s");
	}

	@Test
	void addsAValueBeforeItIsUsed() {
		begin("create type mood as enum ('sad', 'glad'); create table t (id int primary key, m mood default 'sad');");
		this.database.execute("insert into t values (1), (2)");
		this.said = """
				create type mood as enum ('sad', 'fine', 'glad');
				create table t (id int primary key, m mood default 'fine', constraint ck_t check (m <> 'fine' or id > 0));
				create index ix_t on t (id) where m = 'fine';
				create view v as select id from t where m = 'fine';
				""";
		GeneratedRevision generated = generate("b2", false);
		assertThat(generated.unproven()).isNull();
		assertThat(text("b2")).isEqualTo("""
				-- to b2 (1 of 2: values)
				--
				-- Revision ID: b2
				-- Revises: a1
				-- Create Date: 2026-11-20T15:30:07Z

				-- migrate: upgrade
				alter type mood add value 'fine' before 'glad';

				-- migrate: downgrade
				alter type mood rename to mood_old;
				create type mood as enum ('sad', 'glad');

				alter table t
				    alter column m drop default,
				    alter column m type mood using m::text::mood,
				    alter column m set default 'sad';

				drop type mood_old;

				-- Not proven: the new values, which cannot be used in the transaction that adds them; \
				a new type that has them was tried in the place of the old one.
				""");
		assertThat(text("b2_2")).startsWith("""
				-- to b2 (2 of 2: change)
				--
				-- Revision ID: b2_2
				-- Revises: b2
				""");
		roundTrip(2);
	}

	@Test
	void takesAValueAwayThatWasUsedAndBringsItBack() {
		begin("create type mood as enum ('sad', 'fine'); create table t (id int primary key, m mood,"
				+ " constraint ck_t check (m <> 'fine' or id > 0)); create index ix_t on t (id) where m = 'fine';");
		this.said = "create type mood as enum ('sad'); create table t (id int primary key, m mood);";
		assertThat(generate("b2", false).unproven()).isNull();
		roundTrip(1);
	}

	@Test
	void writesAllFilesOrNone() {
		begin("create type mood as enum ('sad'); create table t (m mood);");
		this.project.revision("b2_2", "a1");
		migrations().upgrade();
		this.said = "create type mood as enum ('sad', 'glad'); create table t (m mood default 'glad');";
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> generate("b2", false))
			.withMessageContaining("Revision 'b2_2' is present already");
		assertThat(this.project.listing()).containsExactly("a1.sql", "b2_2.sql");
	}

	@Test
	void buildsAnIndexBesideTheService() {
		begin(TABLES);
		this.said = TABLES + "create index ix_pet_name on pet (name);";
		generate("b2", true);
		assertThat(text("b2")).endsWith(
				"""
						-- migrate: upgrade
						create index concurrently ix_pet_name on pet (name);

						-- migrate: downgrade
						drop index concurrently ix_pet_name;

						-- Not proven: CONCURRENTLY, which refuses a transaction that is rolled back; the same was tried without it.
						""");
		roundTrip(1);
	}

	@Test
	void looksAtRowsAfterTheConstraintIsThere() {
		begin(TABLES);
		this.said = """
				create table owner (id bigint primary key, email text not null, code varchar(10) not null, note text);
				create table pet (id bigint primary key, owner_id bigint, name text, age int,
				    constraint fk_pet_owner foreign key (owner_id) references owner on delete cascade,
				    constraint ck_pet_age check (age >= 0));
				""";
		generate("b2", true);
		assertThat(text("b2")).endsWith("""
				-- migrate: upgrade
				alter table owner add constraint ck_owner_email_not_null check (email is not null) not valid;
				alter table pet add constraint ck_pet_age check (age >= 0) not valid;

				alter table pet add constraint fk_pet_owner foreign key (owner_id) references owner (id) \
				on delete cascade not valid;

				-- migrate: downgrade
				alter table pet drop constraint fk_pet_owner;
				alter table pet drop constraint ck_pet_age;
				alter table owner drop constraint ck_owner_email_not_null;
				""".replace("\n\nalter table pet add constraint fk", "\nalter table pet add constraint fk"));
		assertThat(text("b2_2")).endsWith("""
				-- migrate: upgrade
				alter table owner validate constraint ck_owner_email_not_null;
				alter table pet validate constraint ck_pet_age;
				alter table pet validate constraint fk_pet_owner;
				alter table owner alter column email set not null;
				alter table owner drop constraint ck_owner_email_not_null;

				-- migrate: downgrade
				alter table owner add constraint ck_owner_email_not_null check (email is not null) not valid;
				alter table owner alter column email drop not null;
				""");
		roundTrip(2);
	}

	@Test
	void makesKeysOfIndexes() {
		begin("create table t (a int, b int, c int, constraint uq_t_c unique (c));");
		this.said = """
				create table t (a int, b int, c int, constraint pk_t primary key (a),
				    constraint uq_t_b unique (b) include (c) deferrable,
				    constraint uq_t_c unique (c, b));
				create table u (id int primary key, a int constraint fk_u references t);
				""";
		generate("b2", true);
		assertThat(text("b2_3")).contains("""
				-- migrate: autocommit
				create unique index concurrently pk_t on t (a);
				-- migrate: end

				alter table t add constraint pk_t primary key using index pk_t;
				""").contains("""
				-- migrate: autocommit
				create unique index concurrently uq_t_c_new on t (c, b);
				-- migrate: end

				alter table t
				    drop constraint uq_t_c,
				    add constraint uq_t_c unique using index uq_t_c_new;
				""").contains("add constraint uq_t_b unique using index uq_t_b deferrable;\n");
		roundTrip(3);
	}

	@Test
	void refersToKeysThatComeWithTheSameChange() {
		begin(TABLES);
		this.said = TABLES.replace("note text", "note text, constraint uq_owner_code unique (code)")
			.replace("age int", "age int, owner_code varchar(10)")
				+ "alter table pet add constraint fk_pet_code foreign key (owner_code) references owner (code);";
		generate("b2", true);
		assertThat(text("b2_2")).contains("references owner (code) not valid;");
		assertThat(text("b2_3")).contains("alter table pet validate constraint fk_pet_code;");
		roundTrip(3);
	}

	@Test
	void dropsLast() {
		begin(TABLES + "create index ix_owner_note on owner (note); create table gone (id int references owner);");
		this.said = TABLES.replace(", note text", ", remark text").replace("age int", "age int not null");
		generate("b2", true);
		assertThat(text("b2_4")).contains("""
				-- migrate: upgrade
				-- From here on a service fails that still uses note of owner.
				alter table owner drop column note;

				-- From here on a service fails that still uses gone.
				drop table gone;

				-- migrate: downgrade
				""");
		roundTrip(4);
	}

	@Test
	void leavesTheFillingToAPerson() throws Exception {
		begin(TABLES);
		this.database.execute("insert into pet (id, name) select n, 'x' from generate_series(1, 10) n");
		this.said = TABLES.replace("age int", "age int, kind text not null, token uuid default gen_random_uuid()");
		GeneratedRevision generated = generate("b2", true);
		assertThat(generated.unproven()).isEqualTo("alter table pet validate constraint ck_pet_kind_not_null; "
				+ "alter table pet alter column kind set not null; it waits for what is marked as todo");
		assertThat(text("b2")).contains("""
				-- migrate: upgrade
				alter table pet add column kind text;
				alter table pet add column token uuid;
				alter table pet alter column token set default gen_random_uuid();

				""");
		assertThat(text("b2_2")).contains("""
				-- migrate: todo give the rows that are there a value of kind, some thousand at a time
				-- update pet set kind = ... where kind is null and ...
				""");
		assertThat(text("b2_3")).contains("alter table pet alter column kind set not null;");
		Path fill = generated.revisions().get(1).file();
		Files.writeString(fill, Project.text(fill)
			.replace("-- migrate: todo", "-- done:")
			.replace("alter table pet add constraint", "update pet set kind = 'cat';\nalter table pet add constraint"));
		roundTrip(3);
		assertThat(this.database.query("select count(*) from pet")).isEqualTo("10");
	}

	@Test
	void leavesItToAPersonToFillWhatHoldsNulls() throws IOException {
		begin(TABLES);
		this.database.execute("insert into pet (id, name) values (1, 'x')");
		this.said = TABLES.replace("age int", "age int not null");
		GeneratedRevision generated = generate("b2", true);
		assertThat(text("b2")).contains("""
				-- migrate: upgrade
				-- migrate: todo give the rows that are there a value of age, some thousand at a time
				-- update pet set age = ... where age is null and ...

				alter table pet add constraint ck_pet_age_not_null check (age is not null) not valid;
				""");
		Path fill = generated.revisions().get(0).file();
		Files.writeString(fill, Project.text(fill).replaceFirst("-- migrate: todo .*", "update pet set age = 1;"));
		roundTrip(2);
	}

	@Test
	void detachesAPartitionBesideTheService() {
		begin("create table m (at date not null, n int) partition by range (at);"
				+ "create table m26 partition of m for values from ('2026-01-01') to ('2027-01-01');");
		this.database.execute("insert into m values ('2026-02-01', 1)");
		this.said = "create table m (at date not null, n int) partition by range (at);"
				+ "create table m26 (at date not null, n int);";
		generate("b2", true);
		assertThat(text("b2")).contains("""
				-- migrate: upgrade
				-- migrate: autocommit
				alter table m detach partition m26 concurrently;
				-- migrate: end

				alter table m26 drop constraint if exists m26_at_check;
				""").contains("-- Not proven: CONCURRENTLY, which refuses a transaction");
		roundTrip(1);
	}

	@Test
	void buildsAnIndexOfEachPartitionBesideTheService() {
		String tables = """
				create table m (at date not null, n int) partition by range (at);
				create table m26 partition of m for values from ('2026-01-01') to ('2027-01-01') partition by list (n);
				create table m26_odd partition of m26 for values in (1, 3);
				create table m27 partition of m for values from ('2027-01-01') to ('2028-01-01');
				""";
		begin(tables);
		this.database.execute("insert into m values ('2026-02-01', 1), ('2027-02-01', 2)");
		this.said = tables + "create index ix_m_n on m (n); comment on index ix_m_n is 'few';";
		generate("b2", true);
		assertThat(text("b2")).contains("""
				-- migrate: autocommit
				create index ix_m_n on only m (n);
				create index ix_m_n_m26 on only m26 (n);
				create index concurrently ix_m_n_m26_m26_odd on m26_odd (n);
				alter index ix_m_n_m26 attach partition ix_m_n_m26_m26_odd;
				alter index ix_m_n attach partition ix_m_n_m26;
				create index concurrently ix_m_n_m27 on m27 (n);
				alter index ix_m_n attach partition ix_m_n_m27;
				-- migrate: end

				comment on index ix_m_n is 'few';
				""");
		roundTrip(1);
	}

	@Test
	void replacesAnIndexByAnotherBeforeItGoes() {
		begin(TABLES + "create index ix_pet_name on pet (name); create index ix_pet_age on pet (age);");
		this.said = TABLES + "create index ix_pet_name on pet (name, age) where age > 3;";
		generate("b2", true);
		assertThat(text("b2")).contains("""
				create index concurrently ix_pet_name_new on pet (name, age) where age > 3;
				drop index concurrently ix_pet_name;
				-- migrate: end

				alter index ix_pet_name_new rename to ix_pet_name;
				""");
		roundTrip(1);
	}

	@Test
	void loosensAndTightensAgain() {
		begin("""
				create table a (id int primary key);
				create table t (id int constraint uq_t_id unique, n int not null, a int constraint fk_t_a references a,
				    constraint ck_t_n check (n > 0));
				""");
		this.database.execute("insert into a values (1); insert into t values (1, 1, 1)");
		this.said = "create table a (id int primary key); create table t (id int, n int, a int);";
		generate("b2", true);
		assertThat(text("b2")).contains("""
				alter table t add constraint ck_t_n_not_null check (n is not null) not valid;

				-- migrate: autocommit
				alter table t validate constraint ck_t_n_not_null;
				-- migrate: end

				alter table t alter column n set not null;
				alter table t drop constraint ck_t_n_not_null;
				""").contains("""
				create unique index concurrently uq_t_id on t (id);
				-- migrate: end

				alter table t add constraint uq_t_id unique using index uq_t_id;
				""");
		roundTrip(1);
	}

	@Test
	void saysWhatIsLockedWhereThereIsNoOtherWay() {
		begin(TABLES + "create index ix_pet_age on pet ((age + 1));");
		this.said = TABLES.replace("age int", "age bigint, serial_no bigint generated always as identity")
			.replace("varchar(10)", "varchar(20)") + "create index ix_pet_age on pet ((age + 1));";
		generate("b2", true);
		assertThat(text("b2")).contains("""
				-- Rewrites pet under an ACCESS EXCLUSIVE lock: nobody reads or writes it meanwhile.
				-- To go on meanwhile: add a column of the new type, let the service write both, copy the rows
				-- some thousand at a time, and drop the old column in a later revision.
				alter table pet alter column age type bigint;
				""").contains("upgrade\nalter table owner alter column code type varchar(20);\n\n-- Rewrites pet");
		roundTrip(1);
	}

	@Test
	void saysValuesOfATypeFirst() {
		begin("create type mood as enum ('sad', 'glad'); create table t (id int primary key, m mood default 'sad');");
		this.said = "create type mood as enum ('sad', 'glad', 'fine');"
				+ "create table t (id int primary key, m mood not null default 'fine'); create index ix_t_m on t (m);";
		generate("b2", true);
		assertThat(this.project.listing()).containsExactly("a1.sql", "b2.sql", "b2_2.sql", "b2_3.sql", "b2_4.sql");
		roundTrip(4);
	}

	private void begin(String said) {
		this.said = said;
		generate("a1", true);
		assertThat(this.project.listing()).containsExactly("a1.sql");
		migrations().upgrade();
	}

	private void roundTrip(int revisions) {
		List<String> before = objects();
		assertThat(this.project.listing()).hasSizeGreaterThanOrEqualTo(revisions + 1);
		assertThat(migrations().upgrade().revisions()).hasSize(revisions);
		assertThat(autogeneration().check().differences()).isEmpty();
		migrations().downgrade("-" + revisions);
		assertThat(objects()).containsExactlyElementsOf(before);
		migrations().upgrade();
		assertThat(autogeneration().check().differences()).isEmpty();
	}

	private String text(String id) {
		return this.project.text("src/main/resources/migrations/versions/" + id + ".sql");
	}

	private GeneratedRevision generate(String id, boolean online) {
		return autogeneration()
			.generate(new GenerateRequest(NewRevision.of("to " + id).withId(id), List.of(), true, false, true)
				.withOnline(online), this.project.files());
	}

	private Autogeneration autogeneration() {
		return new Autogeneration(migrations(), new ChangeGenerator(
				new ScriptSchemaSource("schema.sql", new ByteArrayResource(this.said.getBytes(StandardCharsets.UTF_8))),
				null));
	}

	private Migrations migrations() {
		return MigrationsFixture.on(this.database).of(this.project.files().folders().load());
	}

	/**
	 * Without the rows of tables, where columns are, and what has a number in its name.
	 */
	private List<String> objects() {
		return Catalogue.describe(this.database)
			.lines()
			.takeWhile((line) -> !line.startsWith("rows of"))
			.filter((line) -> !line.contains("RI_ConstraintTrigger"))
			.map((line) -> line.replaceFirst("position \\d+", ""))
			.sorted()
			.toList();
	}

}
