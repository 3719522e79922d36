package dev.migrations.operation;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.schema.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class SqlNamesTests {

	private static final SqlNames NAMES = new SqlNames("public");

	@Test
	void knowsTheKeywordsOfTheServer(TestDatabase database) {
		assertThat(SqlNames.KEYWORDS)
			.containsAll(database.query("select word from pg_get_keywords() where catcode <> 'U'").lines().toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "users", "user", "Users", "a b", "1st", "größe", "with\"quote", "_a1", "name", "value",
			"order", "timestamp", "a$" })
	void quotesAsTheServerDoes(String name, TestDatabase database) {
		assertThat(NAMES.of(name)).isEqualTo(JdbcClient.create(database.dataSource())
			.sql("select quote_ident(?)")
			.param(name)
			.query(String.class)
			.single());
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "it's", "back\\slash", "a\nb" })
	void writesStringsThatTheServerReadsBack(String text, TestDatabase database) {
		assertThat(database.query("select " + SqlNames.literal(text))).isEqualTo(text);
	}

	@Test
	void leavesOutTheCurrentSchemaOnly() {
		assertThat(NAMES.of(new QualifiedName("public", "t"))).isEqualTo("t");
		assertThat(NAMES.of(new QualifiedName("My", "t"))).isEqualTo("\"My\".t");
	}

}
