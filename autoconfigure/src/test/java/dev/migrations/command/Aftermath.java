package dev.migrations.command;

import java.time.Duration;
import java.util.List;

import dev.migrations.postgres.Catalogue;
import dev.migrations.postgres.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the {@linkplain WorstDay worst day} leaves of a database.
 */
final class Aftermath {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private Aftermath() {
	}

	/**
	 * What is in a database, but for what differs from run to run.
	 */
	static List<String> describe(TestDatabase database) {
		return Catalogue.describe(database)
			.lines()
			.filter((line) -> !line.contains("migrations_version_lock"))
			.filter((line) -> !line.contains("| fence="))
			.map((line) -> line.contains("| outcome=") ? line.replaceAll("\\bid=\\d+ \\| ", "") : line)
			.sorted()
			.toList();
	}

	/**
	 * See that nobody can tell from a database what its run went through.
	 * @param undisturbed what a run leaves that nobody disturbed
	 */
	static void assertAsIfNothingHadHappened(TestDatabase database, List<String> undisturbed) {
		database.await(
				"select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
				"0", PATIENCE);
		assertThat(database.query("""
				select count(*) from pg_locks where locktype = 'advisory'
				and database = (select oid from pg_database where datname = current_database())""")).isEqualTo("0");
		assertThat(database.query("select count(*) from pg_index where not (indisvalid and indisready)"))
			.isEqualTo("0");
		assertThat(database.query("select count(*) from migrations_progress")).isEqualTo("0");
		assertThat(database.query("select version_num from migrations_version"))
			.isEqualTo("r%02d".formatted(WorstDay.COUNT));
		assertThat(database.query("select count(distinct revision) from migrations_history where outcome = 'applied'"))
			.isEqualTo(String.valueOf(WorstDay.COUNT));
		assertThat(Catalogue.difference(undisturbed, describe(database))).isEmpty();
	}

	/**
	 * What an interrupted run has left, in a word.
	 */
	static String leftovers(TestDatabase database) {
		if (database.query("select to_regclass('migrations_progress')").equals("null")) {
			return "nothing";
		}
		return database.query("""
				select case when exists (select from pg_inherits where inhdetachpending) then 'a detachment half-way'
				  when exists (select from pg_index where not (indisvalid and indisready)) then 'an invalid index'
				  when exists (select from migrations_progress) then 'a revision half-way'
				  else 'whole revisions' end""");
	}

}
