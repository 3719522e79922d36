package dev.migrations.model;

import java.nio.charset.StandardCharsets;

import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.Speech;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScriptSchemaSourceTests {

	@Test
	void givesTheStatementsWithTheirLines() {
		ScriptSchemaSource source = of("""
				-- people
				create table users (
				  id bigint primary key
				);

				create function f() returns int begin atomic select 1; select 2; end;
				""");
		assertThat(source.statements(18)).extracting((statement) -> statement.place(0) + " " + statement.text())
			.containsExactly("schema.sql:2 create table users (\n  id bigint primary key\n)",
					"schema.sql:6 create function f() returns int begin atomic select 1; select 2; end");
	}

	@Test
	void countsTheLinesWithinAStatement() {
		SourceStatement statement = of("\ncreate table t (\n  id wrong\n)").statements(18).get(0);
		assertThat(statement.place(statement.text().indexOf("wrong") + 1)).isEqualTo("schema.sql:3");
	}

	@Test
	void passesOverWhatMeansSomethingInRevisions() {
		assertThat(of("-- migrate: upgrade\ncreate table t ();\n-- migrate: autocommit\ncreate table u ();")
			.statements(18)).extracting(SourceStatement::text)
			.containsExactly("create table t ()", "create table u ()");
	}

	@Test
	void takesTheSchemaThatPgDumpWrites() {
		assertThat(of("""
				\\restrict abc
				SET statement_timeout = 0;
				SELECT pg_catalog.set_config('search_path', '', false);
				CREATE TABLE public.t (id bigint);
				\\unrestrict abc
				""").statements(18)).hasSize(3);
	}

	@Test
	void refusesToLeaveItsTransactionAndToBringData() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> of("begin;\ncopy t from stdin;\n1\n\\.\n").statements(18))
			.withMessage("""
					The file cannot be run:
					  - schema.sql:1: BEGIN is refused, since the transaction it runs in would end half-way: \
					leave it out; what a revision has to run outside a transaction goes between \
					'-- migrate: autocommit' and '-- migrate: end'
					  - schema.sql:2: 'copy t from stdin' brings data, which is no part of a schema: leave it out
					Correct what is named above; nothing has been run.""");
	}

	@Test
	void refusesAStatementWithoutAnEnd() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> of("create table t (\n  a text default 'x\n)").statements(18))
			.withMessageContaining("schema.sql:2");
	}

	@Test
	void refusesAFileThatIsNotThere() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> new ScriptSchemaSource("classpath:missing.sql", new ClassPathResource("missing.sql"))
				.statements(18))
			.withMessage("There is no file 'classpath:missing.sql', which is to say what the schema is. "
					+ "Write it, or correct 'migrations.autogenerate.schema'.");
	}

	@Test
	void speaksOfEverything() {
		assertThat(of("").speech()).isEqualTo(Speech.ofEverything());
	}

	private static ScriptSchemaSource of(String sql) {
		return new ScriptSchemaSource("classpath:schema.sql",
				new ByteArrayResource(sql.getBytes(StandardCharsets.UTF_8)));
	}

}
