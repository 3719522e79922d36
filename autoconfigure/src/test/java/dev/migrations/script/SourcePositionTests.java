package dev.migrations.script;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SourcePositionTests {

	@Test
	void isWhereTheFirstWordOfAStatementIs() {
		assertThat(Scripts.statements("/*😀*/  select 1; /*\n*/ select\n 2;\r\n\t😀 select"))
			.extracting(ScriptStatement::position)
			.containsExactly(new SourcePosition("x.sql", 4, 8), new SourcePosition("x.sql", 5, 4),
					new SourcePosition("x.sql", 7, 2));
	}

	@ParameterizedTest
	@CsvSource({ "1,7,3", "2,7,4", "3,7,5", "4,8,1", "5,8,2", "7,9,1", "8,10,1", "9,10,2", "99,10,2", "0,7,3",
			"-1,7,3" })
	void countsTheCharactersOfATextAsPostgresDoes(int character, int line, int column) {
		String text = "a😀\nb\r\nc\rd".replace("c\r", "\r");
		assertThat(new SourcePosition("x.sql", 7, 3).of(text, character))
			.isEqualTo(new SourcePosition("x.sql", line, column));
	}

	@Test
	void isWrittenAsCompilersDo() {
		assertThat(new SourcePosition("migrations/versions/x.sql", 7, 3)).hasToString("migrations/versions/x.sql:7");
	}

}
