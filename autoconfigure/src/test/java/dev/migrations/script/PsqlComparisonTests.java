package dev.migrations.script;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import dev.migrations.build.Experiment;
import dev.migrations.postgres.RequiresProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same scripts through {@code psql}: it has to send what we find.
 */
@RequiresProgram("psql")
@Experiment
class PsqlComparisonTests {

	private static final Set<TokenKind> WITHOUT_MEANING = EnumSet.of(TokenKind.SPACE, TokenKind.LINE_COMMENT,
			TokenKind.BLOCK_COMMENT);

	static LongStream seeds() {
		return LongStream.range(0, Experiment.Share.of(100));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void splitsAsPsqlDoes(long seed) throws Exception {
		boolean standardConformingStrings = (seed % 3 != 0);
		String script = new RandomSql(seed, standardConformingStrings).script(300,
				(statement) -> Scripts.isWhole(statement, standardConformingStrings));
		assertThat(ours(script, standardConformingStrings)).hasSizeGreaterThan(200)
			.containsExactlyElementsOf(psqls(script, standardConformingStrings));
	}

	@Test
	void passesCopyDataAsPsqlDoes() throws Exception {
		String script = "copy a from stdin;\n1\t;'\n\\\\.\n\\.\n select 1; copy b from stdin csv; -- why\n\"x\n;\"\n\\.\nselect 2;";
		List<String> sent = new ArrayList<>();
		try (ScriptStatements statements = Scripts.upgrade(script).upgrade().open()) {
			while (statements.hasNext()) {
				ScriptStatement statement = statements.next();
				sent.add(statement.text() + ";");
				if (statement instanceof CopyStatement copy) {
					sent.add(Scripts.readAll(copy.data()));
				}
			}
		}
		assertThat(sent).hasSize(6).isEqualTo(PsqlRecorder.run(script, true));
	}

	private static List<String> ours(String script, boolean standardConformingStrings) {
		return Scripts.scan(script, standardConformingStrings)
			.stream()
			.map((statement) -> tokens(statement, standardConformingStrings))
			.toList();
	}

	private static List<String> psqls(String script, boolean standardConformingStrings) throws Exception {
		return PsqlRecorder.run(script, standardConformingStrings)
			.stream()
			.map((statement) -> tokens(statement, standardConformingStrings))
			.map((tokens) -> tokens.replaceFirst(" ?;$", ""))
			.filter((tokens) -> !tokens.isEmpty())
			.toList();
	}

	/** Without comments, which psql sends since its version 15. */
	private static String tokens(String statement, boolean standardConformingStrings) {
		Lexer lexer = new Lexer(Scripts.characters(statement), standardConformingStrings);
		List<String> tokens = new ArrayList<>();
		for (TokenKind kind = lexer.next(); kind != TokenKind.END; kind = lexer.next()) {
			if (!WITHOUT_MEANING.contains(kind)) {
				tokens.add(lexer.text());
			}
		}
		return String.join(" ", tokens);
	}

}
