package dev.migrations.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrations.diff.PossibleRename;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What may only have got another name.
 */
@PostgresTest
class AutogenerationRenamesTests {

	private static final String USERS = "create table users (id int, mail text, phone text);\n";

	private static final NewRevision NEXT = NewRevision.of("next").withId("b2");

	private final TestDatabase database;

	private final SaidProject project;

	private final List<PossibleRename> asked = new ArrayList<>();

	AutogenerationRenamesTests(TestDatabase database, @TempDir Path root) {
		this.database = database;
		this.project = SaidProject.in(root, database);
	}

	@Test
	void asksWhichColumnHasAnotherName() {
		this.project.step("a1", USERS);
		this.project.says("create table users (id int, email text, number text);")
			.generate(NEXT, answers(Map.of("users.mail", "email")));
		assertThat(this.asked).containsExactly(new PossibleRename("users.mail", List.of("email", "number")),
				new PossibleRename("users.phone", List.of("number")));
		assertThat(this.project.upgrade("b2")).isEqualTo("""
				alter table users rename column mail to email;

				alter table users
				    add column number text,
				    drop column phone;
				""");
	}

	@Test
	void asksForColumnsOfATableThatHasAnotherName() {
		this.project.step("a1", USERS);
		this.database.execute("insert into users values (1, 'a@example.com', '1')");
		this.project.says("create table people (id int, mail text, phone text);")
			.generate(NEXT, answers(Map.of("users", "people")));
		this.project.migrations().upgrade();
		assertThat(this.asked).containsExactly(new PossibleRename("users", List.of("people")));
		assertThat(this.database.query("select mail from people")).isEqualTo("a@example.com");
	}

	@Test
	void writesNothingOfWhatIsNone() {
		this.project.step("a1", USERS);
		this.project.says("create table users (id int, email text, phone text);").generate(NEXT, answers(Map.of()));
		assertThat(this.asked).containsExactly(new PossibleRename("users.mail", List.of("email")));
		assertThat(this.project.upgrade("b2")).isEqualTo("""
				alter table users
				    add column email text,
				    drop column mail;
				""");
	}

	@Test
	void writesWhatMayBeWhereNobodyIsAsked() {
		this.project.step("a1", USERS);
		this.project.says("create table users (id int, email text, phone text);").generate("b2");
		assertThat(this.project.upgrade("b2")).startsWith(
				"-- users.email may be users.mail under another name: --rename users.mail=email keeps what is in it\n");
	}

	@Test
	void renamesATableWithAllOfIt() {
		this.project.step("a1", "create table users (id serial primary key, mail text unique);"
				+ "create table orders (user_id int references users);");
		this.project
			.says("create table people (id serial primary key, email text unique);"
					+ "create table orders (user_id int references people);")
			.generate("b2", "users=people", "people.mail=email");
		assertThat(this.project.upgrade("b2")).isEqualTo("""
				alter table users rename to people;
				alter sequence users_id_seq rename to people_id_seq;
				alter table people rename column mail to email;
				""");
		this.project.migrations().upgrade();
		assertThat(this.project.check().differences()).isEmpty();
	}

	@Test
	void renamesTablesBeforeColumnsUnderWhicheverNameOfTheTable() {
		this.project.step("a1", "create table users (id int, mail text, phone text);");
		this.project.says("create table people (id int, email text, mobile text);")
			.generate("b2", "people.mail=email", "users.phone=mobile", "users=people");
		assertThat(this.project.upgrade("b2")).isEqualTo("""
				alter table users rename to people;
				alter table people rename column mail to email;
				alter table people rename column phone to mobile;
				""");
	}

	@Test
	void saysHowToRenameWhereMostTablesWouldBeDropped() {
		this.project.step("a1", USERS);
		this.project.says("create table people (id int, mail text, phone text);");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.generate("b2"))
			.withMessage("1 of 1 tables would be dropped, since nothing in schema.sql speaks of them: users. "
					+ "See that everything was found that should speak of them; if one has another name now, "
					+ "add '--rename users=people'; if it is meant, add '--allow-drops'.");
	}

	@Test
	void refusesWhatCannotBe() {
		this.project.step("a1", USERS);
		this.project
			.says("create table users (id int, email text, number text, phone text); create table people (id int);");
		refuses("user=people", "\"user\" is no table of the database, so it cannot be renamed. "
				+ "There is no table that the code does not say that could be meant.");
		refuses("users.male=email", "\"male\" is no column of the table \"users\", so it cannot be renamed. "
				+ "There is the column that the code does not say \"mail\".");
		refuses("users.mail=emial", "The column \"users.mail\" cannot become \"emial\", which the code does not say. "
				+ "There are the new columns \"email\", \"number\".");
		refuses("users.mail=phone", "The column \"users.mail\" cannot become \"phone\", which is there already. "
				+ "There are the new columns \"email\", \"number\".");
		refuses("users=person", "The table \"users\" cannot become \"person\", which the code does not say. "
				+ "There is the new table \"people\".");
		refuses("users.mail", "\"users.mail\" is no rename. Write table=new, or table.column=new.");
		assertThat(this.project.listing()).containsExactly("a1.sql");
	}

	private void refuses(String rename, String problem) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.generate("b2", rename))
			.withMessageStartingWith(problem);
	}

	private RenameDecision answers(Map<String, String> answers) {
		return (rename) -> {
			this.asked.add(rename);
			return answers.get(rename.from());
		};
	}

}
