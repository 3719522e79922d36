package dev.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.autoconfigure.SeveralDatabasesTests;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands of a service that has several databases.
 */
@PostgresTest
class DatabaseChoiceTests {

	private final TestDatabase shop;

	private final TestDatabase billing;

	private final Path bills;

	private final Path schema;

	private final Commander commander;

	DatabaseChoiceTests(TestDatabase shop, @TempDir Path folder) throws IOException {
		this.shop = shop;
		this.billing = shop.server().createDatabase();
		this.bills = Files.createDirectory(folder.resolve("bills"));
		Path orders = Files.createDirectory(folder.resolve("orders"));
		new RevisionFolder(this.bills).tables("bills");
		new RevisionFolder(orders).tables("orders");
		this.schema = folder.resolve("billing.sql");
		Files.writeString(this.schema, "create table bills (id int); create table payments (id int);");
		this.commander = Commander.on(shop, orders)
			.with("migrations.databases.billing.url=" + this.billing.url(),
					"migrations.databases.billing.locations=file:" + this.bills,
					"migrations.databases.billing.autogenerate.schema=file:" + this.schema);
	}

	@AfterEach
	void dropBilling() {
		this.billing.close();
	}

	@Test
	void hasToSayWhichDatabaseIsMeant() {
		assertThat(this.commander.run("current")).isEqualTo(new CommandRun(2, "",
				"There are several databases, 'migrations', 'billing': say with '-n NAME' which one is meant.\n"
						+ "See 'migrations current --help'.\n"));
	}

	@Test
	void hasToSayTheNameOfOne() {
		assertThat(this.commander.run("current", "-n", "bill").notes())
			.isEqualTo("There is no database 'bill': choose one of 'migrations', 'billing'.\n"
					+ "See 'migrations current --help'.");
	}

	@Test
	void saysWhatIsToBeSetForTheOneThatIsMeant() {
		assertThat(this.commander
			.with("migrations.databases.billing.url=" + this.billing.url().replaceFirst("\\?", "_gone?"))
			.run("current", "-n", "billing")
			.notes()).endsWith("Create the database, or correct its name in 'migrations.databases.billing.url'.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "migrations", "billing" })
	void saysWhichDatabaseTheCommandIsForThatIsToBeRun(String name) {
		assertThat(this.commander.run("-n", name, "edit", "current").notes())
			.endsWith("the command 'migrations -n %s history' lists them.".formatted(name));
	}

	@Test
	void brokenFilesOfOneDatabaseAreNothingToTheOther() throws IOException {
		Files.writeString(this.bills.resolve("broken.sql"), "nonsense");
		assertThat(this.commander.out("-n", "migrations", "heads")).isEqualTo("orders (head)\n");
	}

	@Test
	void runsOnTheDatabaseThatIsNamed() {
		this.commander.out("upgrade", "-n", "billing");
		assertThat(this.billing.query("select version_num from migrations_version")).isEqualTo("bills");
		assertThat(this.shop.query("select to_regclass('migrations_version')::text")).isEqualTo("null");
		CommandRun down = this.commander.with("migrations.on-startup=none").run("-n", "billing", "downgrade", "base");
		assertThat(down.notes()).contains("The next start of this build upgrades again",
				"'migrations.databases.billing.target'");
		CommandRun stays = this.commander.with("migrations.databases.billing.on-startup=none")
			.run("-n", "billing", "downgrade", "base");
		assertThat(stays.notes()).doesNotContain("The next start");
	}

	@Test
	void haveADataSourceOfTheApplicationIfTheyAreToldOfItsClass() {
		Commander byBean = this.commander.with("migrations.databases.billing.url=",
				"migrations.databases.billing.data-source=billingDataSource",
				"billing.datasource.url=" + this.billing.url());
		assertThat(byBean.run("-n", "billing", "current").notes()).startsWith(
				"The database 'billing' is to be that of the bean 'billingDataSource', but there is no such data source.");
		byBean.with("migrations.command.sources=" + SeveralDatabasesTests.TwoDataSources.class.getName())
			.out("-n", "billing", "upgrade");
		assertThat(this.billing.query("select version_num from migrations_version")).isEqualTo("bills");
	}

	@Test
	void writesRevisionsWhereTheDatabaseHasThem() throws IOException {
		this.commander.out("-n", "billing", "upgrade");
		assertThat(this.commander.run("-n", "billing", "check").out()).contains("payments");
		String out = this.commander.out("-n", "billing", "revision", "--autogenerate", "--rev-id", "p1", "-m", "pay");
		Path written = Path.of(out.substring("Generating ".length(), out.indexOf(" ...")));
		assertThat(written.getParent()).isEqualTo(this.bills);
		assertThat(Files.readString(written)).contains("Revises: bills", "create table payments")
			.doesNotContain("orders");
		assertThat(this.commander.run("-n", "migrations", "check").out()).doesNotContain("payments");
	}

}
