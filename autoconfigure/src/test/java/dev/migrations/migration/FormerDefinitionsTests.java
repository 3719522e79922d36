package dev.migrations.migration;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a migration replaces comes back as it was before.
 */
class FormerDefinitionsTests {

	private static final String DROP = "drop view v;\n";

	@ParameterizedTest
	@ValueSource(strings = { "create view v as select 1", "CREATE OR REPLACE VIEW \"v\" AS SELECT 1;",
			"-- which\n/* one */ create view public.v as select 1", "create recursive view v (a) as select 1" })
	void aViewIsFoundHoweverItIsWritten(String statement) {
		String text = statement.replaceFirst("(?s)^--.*?(?=create)", "").replaceFirst(";$", "");
		assertThat(undone(replacing("v"), statement))
			.contains("\ncreate " + text.replaceFirst("(?i)create (or replace )?", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "create view w as select 1", "create view other.v as select 1",
			"create materialized view v as select 1", "drop view if exists v", "create table v (id int)",
			"select 'create view v as select 1'" })
	void whatIsNotTheViewIsNotFound(String statement) {
		assertThat(undone(replacing("app.v"), statement)).isEqualTo("drop view app.v;\n");
	}

	@Test
	void theLastOneCountsUnlessItWasDropped() {
		assertThat(undone(replacing("v"), "create view v as select 2", "create view v as select 1"))
			.contains("select 2")
			.doesNotContain("select 1");
		assertThat(undone(replacing("v"), "drop view v", "create view v as select 1")).isEqualTo(DROP);
	}

	@Test
	void whatTheMigrationItselfSaidBeforeCountsFirst() {
		ReversibleMigration migration = (op) -> {
			op.createOrReplaceView("v", "select 2");
			op.createOrReplaceView("v", "select 3");
		};
		MigrationRecorder recorder = new MigrationRecorder(former("create view v as select 1"));
		assertThat(((Recording.Steps) recorder.downgrade(migration)).steps())
			.extracting((step) -> ((MigrationStep.Sql) step).script().replaceAll("(?s).*select (\\d).*", "$1"))
			.containsExactly("2", "1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "create function f(integer, text[]) returns int language sql as '1'",
			"create function public.f ( in a int, out b text, c text[] default '{}' ) as '1'",
			"create or replace function f(a int4,c text[]) returns int as $$ select ')' $$" })
	void aFunctionIsFoundByTheTypesOfItsArguments(String statement) {
		ReversibleMigration migration = (op) -> op.createOrReplaceFunction("f(x integer, y text[])",
				"returns int as '2'");
		assertThat(undone(migration, statement))
			.isEqualTo(statement.replaceFirst("create (or replace )?", "create or replace ") + ";\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "create function f(text) returns int as '1'", "create function f() returns int as '1'",
			"create function g(integer) returns int as '1'" })
	void aFunctionOfOtherArgumentsIsAnotherOne(String statement) {
		ReversibleMigration migration = (op) -> op.createOrReplaceFunction("f(x integer default 1)",
				"returns int as '2'");
		assertThat(undone(migration, statement)).isEqualTo("drop routine f(x integer);\n");
	}

	@Test
	void whatIsDroppedHasToBeFound() {
		ReversibleMigration migration = (op) -> op.dropView("v");
		assertThatExceptionOfType(IrreversibleMigrationException.class).isThrownBy(() -> undone(migration))
			.withMessageMatching(
					"'op.dropView' at FormerDefinitionsTests.java:\\d+ does something that nobody knows how to undo: no statement that creates view 'v' was found in the revisions before; write 'downgrade'");
	}

	@Test
	void aRevisionMayBeNamed() {
		ReversibleMigration migration = (op) -> op.createOrReplaceView("v", "select 2", (v) -> v.replaces("a1"));
		MigrationRecorder recorder = new MigrationRecorder(FormerDefinitions.among((revision) -> Stream
			.of("a1".equals(revision) ? "create view v as select 1" : "create view v as select 0")));
		assertThat(((Recording.Steps) recorder.downgrade(migration)).steps().toString()).contains("select 1")
			.doesNotContain("select 0");
	}

	private static ReversibleMigration replacing(String view) {
		return (op) -> op.createOrReplaceView(view, "select 0");
	}

	private static FormerDefinitions former(String... statements) {
		return FormerDefinitions.among((revision) -> Stream.of(statements));
	}

	private static String undone(Migration migration, String... statements) {
		Recording recording = new MigrationRecorder(former(statements)).downgrade(migration);
		return ((MigrationStep.Sql) ((Recording.Steps) recording).steps().get(0)).script();
	}

}
