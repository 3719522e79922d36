package dev.migrations.autoconfigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PostgresUrlTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					# given                                                     | JDBC URL                                             | user  | password
					postgresql://ada:secret@db.example:5433/journal             | jdbc:postgresql://db.example:5433/journal            | ada   | secret
					postgres://ada:secret@db.example/journal                    | jdbc:postgresql://db.example/journal                 | ada   | secret
					postgresql+psycopg2://ada:secret@db.example/journal         | jdbc:postgresql://db.example/journal                 | ada   | secret
					POSTGRESQL://db.example/journal                             | jdbc:postgresql://db.example/journal                 |       |
					postgresql://ada@db.example/journal                         | jdbc:postgresql://db.example/journal                 | ada   |
					postgresql://ada:s%40c%2Fr%3Fe%3At%25@db/journal            | jdbc:postgresql://db/journal                         | ada   | s@c/r?e:t%
					postgresql://ada:a+b%2Bc@db/journal                         | jdbc:postgresql://db/journal                         | ada   | a+b+c
					postgresql://%C3%A4da:p%C3%A4ss@db/j%C3%B6urnal             | jdbc:postgresql://db/j%C3%B6urnal                    | äda   | päss
					postgresql://ada:a:b@db/journal                             | jdbc:postgresql://db/journal                         | ada   | a:b
					postgresql://db                                             | jdbc:postgresql://db/                                |       |
					postgresql:///journal                                       | jdbc:postgresql://localhost/journal                  |       |
					postgresql://:5433/journal                                  | jdbc:postgresql://localhost:5433/journal             |       |
					postgresql://[2001:db8::1]:5433/journal                     | jdbc:postgresql://[2001:db8::1]:5433/journal         |       |
					postgresql://one:5432,two:5433/journal                      | jdbc:postgresql://one:5432,two:5433/journal          |       |
					postgresql://db/journal?sslmode=require&connect_timeout=3   | jdbc:postgresql://db/journal?sslmode=require&connectTimeout=3       |  |
					postgresql://db/journal?target_session_attrs=read-write     | jdbc:postgresql://db/journal?targetServerType=primary |      |
					postgresql://db/journal?application_name=a%20b%26c          | jdbc:postgresql://db/journal?ApplicationName=a%20b%26c |     |
					postgresql://db/?user=ada&password=sec%26ret&dbname=journal | jdbc:postgresql://db/journal                         | ada   | sec&ret
					postgresql:///journal?host=db.example&port=5433             | jdbc:postgresql://db.example:5433/journal            |       |
					postgresql://db/journal?options=-c%20geqo%3Doff             | jdbc:postgresql://db/journal?options=-c%20geqo%3Doff |       |
					""")
	void readsWhatLibpqReads(String given, String jdbcUrl, String username, String password) {
		PostgresUrl url = PostgresUrl.parse(given);
		assertThat(url.jdbcUrl()).isEqualTo(jdbcUrl);
		assertThat(url.username()).isEqualTo(username);
		assertThat(url.password()).isEqualTo(password);
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgresql:/ada:s3cret@db/journal", "postgresql://ada:s3cret@db:port/journal",
			"postgresql://ada:s3cret%zz@db/journal", "postgresql://ada:s3cret/x@db/journal",
			"postgresql://ada:s3cret@%2Fvar%2Frun/journal", "postgresql://ada:s3cret@db/journal?sslmode",
			"postgresql://ada:s3cret@d b/journal", "postgresql://ada:s3cret?x@db/journal" })
	void refusesWhatIsMalformedWithoutTellingThePassword(String given) {
		assertThatIllegalArgumentException().isThrownBy(() -> PostgresUrl.parse(given))
			.withMessageNotContaining("s3cret")
			.withNoCause();
	}

	@Test
	void hasNoTextThatHoldsThePassword() {
		assertThat(PostgresUrl.parse("postgresql://ada:s3cret@db/journal")).hasToString("jdbc:postgresql://db/journal");
	}

	@ParameterizedTest
	@CsvSource({ "postgresql://db/journal, true", "postgres://db/journal, true",
			"postgresql+asyncpg://db/journal, true", "jdbc:postgresql://db/journal, false", "mysql://db/journal, false",
			"postgresql, false" })
	void knowsWhatIsMeantToBeOne(String text, boolean meant) {
		assertThat(PostgresUrl.isMeant(text)).isEqualTo(meant);
	}

}
