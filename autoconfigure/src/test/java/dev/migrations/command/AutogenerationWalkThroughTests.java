package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.Psql;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Users of the commands, each from the first revision to the last, who let their
 * revisions be generated and check after each.
 */
@PostgresTest
class AutogenerationWalkThroughTests {

	private static final String CONSENTS = "create table consents (id bigint primary key);\n";

	private static final String REQUESTS = "create table requests (id bigint primary key, consent_id bigint references consents);\n";

	private final TestDatabase database;

	private final SaidProject project;

	AutogenerationWalkThroughTests(TestDatabase database, @TempDir Path root) {
		this.database = database;
		this.project = SaidProject.in(root, database);
	}

	@Test
	void goesUpAndDownALineOfNumberedRevisionsAndMergesTwoHeads() {
		this.project.step("001_gdpr_initial", CONSENTS).step("002_requests", CONSENTS + REQUESTS);
		this.project.migrations().downgrade("-1");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.generate("003_erasure"))
			.withMessageStartingWith("Target database is not up to date: it is at 001_gdpr_initial")
			.withMessageContaining("'migrations upgrade heads'");
		this.project.migrations().upgrade("+1");
		this.project.step("003_erasure", CONSENTS + REQUESTS + "create table erasures (at timestamptz);");
		this.project
			.says(CONSENTS + REQUESTS + "create table erasures (at timestamptz); create table exports (at date);");
		this.project
			.generate(NewRevision.of("exports").withId("003_exports").withHeads("002_requests").withSplice(true), null);
		assertThat(rows()).containsExactly("003_erasure");
		this.project.migrations().upgrade("heads");
		assertThat(this.project.check().differences()).isEmpty();
		this.project.files().merge(new NewMerge(List.of("heads"), null, "004_both", List.of(), false));
		this.project.migrations().upgrade("head");
		assertThat(rows()).containsExactly("004_both");
		assertThat(this.project.check().differences()).isEmpty();
		this.project.migrations().downgrade("base");
		assertThat(tables()).isEmpty();
	}

	@Test
	@RequiresProgram("psql")
	void reviewsTheSqlOfBranchesAndLetsPsqlRunIt() {
		String core = "create table accounts (id bigint primary key);\n";
		String billing = "create table invoices (id bigint primary key, account_id bigint references accounts);\n";
		String search = "create table documents (id bigint primary key, words tsvector);\n"
				+ "create index on documents using gin (words);\n";
		this.project.step("core1", core);
		this.project.says(core + billing)
			.generate(NewRevision.of("invoices").withId("bill1").withBranchLabels("billing"), null);
		this.project.migrations().upgrade("heads");
		this.project.says(core + billing + search)
			.generate(NewRevision.of("search")
				.withId("find1")
				.withHeads("core1")
				.withSplice(true)
				.withBranchLabels("search"), null);
		this.project.migrations().downgrade("base");
		this.project.migrations().upgrade("+1");
		this.project.migrations().upgrade("search@head");
		assertThat(rows()).containsExactly("find1");
		this.project.migrations().upgrade("heads");
		assertThat(rows()).containsExactly("bill1", "find1");
		assertThat(this.project.check().differences()).isEmpty();
		try (TestDatabase reviewed = this.database.server().createDatabase()) {
			StringBuilder script = new StringBuilder();
			this.project.migrations().offline().upgrade("heads", script);
			assertThat(script).contains("create index ix_documents_words on documents using gin (words);");
			assertThat(Psql.run(reviewed, script.toString())).extracting(Psql::exitCode).isEqualTo(0);
			assertThat(this.project.on(reviewed).check().differences()).isEmpty();
			StringBuilder back = new StringBuilder();
			this.project.on(reviewed).migrations().offline().downgrade("base", back);
			assertThat(Psql.run(reviewed, back.toString())).extracting(Psql::exitCode).isEqualTo(0);
			assertThat(reviewed.query("select count(*) from pg_tables where tablename in ('accounts', 'documents')"))
				.isEqualTo("0");
		}
	}

	@Test
	void checksSeveralEnvironments() {
		try (TestDatabase production = this.database.server().createDatabase()) {
			this.project.step("a1", CONSENTS).step("a2", CONSENTS + REQUESTS);
			SaidProject there = this.project.on(production);
			there.migrations().upgrade("a1");
			assertThat(there.migrations().check().verdict()).isEqualTo(CheckReport.Verdict.BEHIND);
			there.migrations().upgrade();
			production.execute("alter table requests add column note text; create table theirs (id int)");
			assertThat(there.check().differences()).containsExactly("removed column \"requests.note\"");
			assertThat(there.check().kept()).containsExactly("table \"theirs\"");
			assertThat(this.project.check().differences()).isEmpty();
		}
	}

	private List<String> rows() {
		return this.project.migrations().check().status().current().stream().map(RevisionId::value).sorted().toList();
	}

	private String tables() {
		return this.database.query("select coalesce(string_agg(tablename, ' '), '') from pg_tables "
				+ "where schemaname = 'public' and tablename not like 'migrations\\_%'");
	}

}
