package dev.migrations.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A graph and what Alembic answered about it, from the files {@code *-graphs.jsonl}, one
 * graph a line. A graph is {@code [id, [down revisions], [depends on], [labels]]} for
 * each file in the order in which Alembic loads them.
 *
 * @param name what the test report calls it
 * @param headers its revisions in that order
 * @param cases the questions and answers
 */
public record AlembicCases(String name, List<RevisionHeader> headers, List<AlembicCase> cases) {

	private static final JsonMapper JSON = new JsonMapper();

	public static List<AlembicCases> read(Path file) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.map(JSON::readTree).map(AlembicCases::graph).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static AlembicCases graph(JsonNode line) {
		String name = line.path("project").asString(line.path("n").asString());
		List<RevisionHeader> headers = elements(line.get("graph")).map(AlembicCases::header).toList();
		List<AlembicCase> cases = new ArrayList<>();
		for (JsonNode each : line.get("cases")) {
			cases.add(question(name + " #" + cases.size(), each));
		}
		return new AlembicCases(name, headers, cases);
	}

	private static RevisionHeader header(JsonNode node) {
		String id = node.get(0).asString();
		return new RevisionHeader(new RevisionId(id), texts(node.get(1)).stream().map(RevisionId::new).toList(),
				texts(node.get(2)), texts(node.get(3)), "m " + id, null, "versions/" + id + ".py");
	}

	private static AlembicCase question(String name, JsonNode node) {
		JsonNode target = node.path("target");
		List<String> options = new ArrayList<>();
		Stream.of("purge", "sql").filter((option) -> node.path(option).asBoolean(false)).forEach(options::add);
		node.path("args").properties().forEach((option) -> options.add(option.getKey()));
		List<AlembicAnswer> answers = Stream.concat(Stream.of(node.get("a")), elements(node.path("alt")))
			.map(AlembicCases::answer)
			.toList();
		return new AlembicCase(name, node.get("cmd").asString(),
				target.isString() ? List.of(target.asString()) : texts(target),
				texts(node.path("heads")).stream().map(RevisionId::new).toList(), options, answers);
	}

	private static AlembicAnswer answer(JsonNode node) {
		List<AlembicAnswer.Step> steps = elements(node.path("steps")).filter((step) -> !step.get(0).isNull())
			.map((step) -> new AlembicAnswer.Step(new RevisionId(step.get(0).asString()), step.get(1).asString(),
					ids(step.get(2))))
			.toList();
		String error = node.has("error") ? node.get("error").asString() + ": " + node.get("message").asString() : "";
		return new AlembicAnswer(steps, ids(node.path("rows")), texts(node.path("out")), error);
	}

	private static SortedSet<RevisionId> ids(JsonNode node) {
		return new TreeSet<>(texts(node).stream().map(RevisionId::new).toList());
	}

	private static List<String> texts(JsonNode node) {
		return elements(node).map(JsonNode::asString).toList();
	}

	private static Stream<JsonNode> elements(JsonNode node) {
		return StreamSupport.stream(node.spliterator(), false);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
