package dev.migrations.command;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.migrations.postgres.Catalogue;
import dev.migrations.postgres.Psql;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.script.Revisions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two databases that begin alike: what a command does to the one, a script that
 * {@code psql} runs has to do to the other, up to the last row of the history.
 */
final class OfflineComparison implements AutoCloseable {

	private final TestDatabase online;

	private final TestDatabase offline;

	private UnaryOperator<MigrationsFixture> settings = UnaryOperator.identity();

	private Revisions revisions = Revisions.none();

	private String[] psqlArguments = {};

	private OfflineComparison(TestDatabase online) {
		this.online = online;
		this.offline = online.server().createDatabase();
	}

	static OfflineComparison on(TestDatabase database) {
		return new OfflineComparison(database);
	}

	OfflineComparison of(Revisions revisions) {
		this.revisions = revisions;
		return this;
	}

	OfflineComparison with(UnaryOperator<MigrationsFixture> settings) {
		this.settings = settings;
		return this;
	}

	OfflineComparison psqlArguments(String... arguments) {
		this.psqlArguments = arguments;
		return this;
	}

	/**
	 * Prepare both databases.
	 * @param sql what to run; {@code %s} is the name of the database
	 */
	OfflineComparison prepared(String sql) {
		this.online.execute(sql.formatted(this.online.name()));
		this.offline.execute(sql.formatted(this.offline.name()));
		return this;
	}

	/**
	 * Run both ways from nothing to the heads, back to nothing, and compare after each.
	 */
	void agreesUpAndDown() {
		agrees((migrations) -> migrations.upgrade("heads"),
				(migrations, out) -> migrations.offline().upgrade("heads", out));
		agrees((migrations) -> migrations.downgrade("base"),
				(migrations, out) -> migrations.offline().downgrade("base", out));
	}

	/**
	 * Run a command on the one database, the script of it on the other, and compare.
	 */
	OfflineComparison agrees(Consumer<Migrations> command, BiConsumer<Migrations, Appendable> script) {
		command.accept(migrations(this.online));
		StringBuilder sql = new StringBuilder();
		script.accept(migrations(this.offline), sql);
		assertThat(Psql.run(this.offline, sql.toString(), this.psqlArguments)).isEqualTo(new Psql(0, ""));
		assertThat(Catalogue.difference(this.online, this.offline)).isEmpty();
		return this;
	}

	/** What a query gives in the database that psql changed. */
	String query(String sql) {
		return this.offline.query(sql);
	}

	private Migrations migrations(TestDatabase database) {
		return this.settings.apply(MigrationsFixture.on(database)).of(this.revisions);
	}

	@Override
	public void close() {
		this.offline.close();
	}

}
