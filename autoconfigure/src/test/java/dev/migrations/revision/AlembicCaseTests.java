package dev.migrations.revision;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares our answers with those of the real Alembic: on random graphs, a tenth of them
 * broken on purpose, and on the graphs of five public projects. We agree with all of
 * them, except where Alembic's answer is one of its defects.
 */
class AlembicCaseTests {

	private static final List<AlembicCases> GRAPHS = Stream.of("random-graphs.jsonl", "real-graphs.jsonl")
		.flatMap((file) -> AlembicCases.read(resource(file)).stream())
		.toList();

	@ParameterizedTest
	@MethodSource("casesExceptDefects")
	void agreesWithAlembic(AlembicCases graph, AlembicCase question) {
		assertThat(difference(graph, question)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("casesThatAreDefects")
	void differsFromAlembicOnlyWhereItsAnswerIsADefect(AlembicCases graph, AlembicCase question) {
		assertThat(difference(graph, question)).isNotEmpty();
	}

	@Test
	void namesOnlyCasesThatExist() {
		List<String> names = GRAPHS.stream().flatMap((graph) -> graph.cases().stream()).map(AlembicCase::name).toList();
		assertThat(names).doesNotHaveDuplicates().containsAll(AlembicDefect.CASES.keySet());
	}

	static Stream<Arguments> casesExceptDefects() {
		return cases().filter((each) -> !isDefect(each));
	}

	static Stream<Arguments> casesThatAreDefects() {
		return cases().filter(AlembicCaseTests::isDefect);
	}

	private static Stream<Arguments> cases() {
		return GRAPHS.stream()
			.flatMap((graph) -> graph.cases()
				.stream()
				.filter((each) -> !isForCommand(each))
				.map((each) -> Arguments.of(graph, each)));
	}

	/**
	 * Whether a command has to answer before it asks a graph.
	 */
	private static boolean isForCommand(AlembicCase question) {
		return question.answers().get(0).error().contains("downgrade with --sql requires");
	}

	private static boolean isDefect(Arguments arguments) {
		return AlembicDefect.CASES.containsKey(((AlembicCase) arguments.get()[1]).name());
	}

	private static Path resource(String file) {
		try {
			return Path.of(AlembicCaseTests.class.getResource(file).toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String difference(AlembicCases graph, AlembicCase question) {
		return new Agreement(graph.headers()).difference(question, new Consulted(graph.headers()).answer(question));
	}

}
