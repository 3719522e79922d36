package dev.migrations.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.Agreement;
import dev.migrations.revision.AlembicAnswer;
import dev.migrations.revision.AlembicCase;
import dev.migrations.revision.AlembicCases;
import dev.migrations.revision.AlembicDefect;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the commands print that report is line for line what Alembic prints, on random
 * graphs and on those of five public projects.
 */
@PostgresTest
class AlembicOutputTests {

	private static final Set<String> REPORTS = Set.of("history", "heads", "current", "branches", "show");

	private static final Map<String, Path> WRITTEN = new HashMap<>();

	@TempDir
	private static Path folders;

	@ParameterizedTest
	@MethodSource("reports")
	void printsWhatAlembicPrints(AlembicCases graph, AlembicCase question, TestDatabase database) {
		Commander commander = Commander.on(database,
				WRITTEN.computeIfAbsent(graph.name(), (name) -> write(graph.headers())));
		if (!question.rows().isEmpty()) {
			commander.out("ensure-version");
			database.execute(question.rows()
				.stream()
				.map((row) -> "insert into migrations_version values ('%s')".formatted(row))
				.collect(Collectors.joining(";")));
		}
		CommandRun run = commander.run(words(question));
		AlembicAnswer ours = new AlembicAnswer(List.of(), new TreeSet<>(question.rows()), lines(run),
				(run.code() == 1) ? run.notes() : "");
		assertThat(new Agreement(graph.headers()).difference(question, ours)).isEmpty();
	}

	private static List<String> lines(CommandRun run) {
		String path = "(?m)^Path: .*/(\\w+)\\.sql$";
		String out = run.out().stripTrailing();
		return out.replaceAll(path, "Path: versions/$1.py").lines().toList();
	}

	private static String[] words(AlembicCase question) {
		List<String> words = new ArrayList<>(List.of(question.command()));
		if (question.command().equals("history") && !question.target().isEmpty()) {
			words.add("--rev-range=" + question.target());
		}
		else {
			words.addAll(question.targets());
		}
		Map.of("check_heads", "--check-heads", "resolve_dependencies", "--resolve-dependencies", "indicate_current",
				"--indicate-current")
			.forEach((name, option) -> {
				if (question.has(name)) {
					words.add(option);
				}
			});
		return words.toArray(String[]::new);
	}

	static Stream<Arguments> reports() {
		return Stream.of("random-graphs.jsonl", "real-graphs.jsonl")
			.flatMap((file) -> AlembicCases.read(resource(file)).stream())
			.flatMap((graph) -> graph.cases()
				.stream()
				.filter((question) -> REPORTS.contains(question.command()))
				.filter((question) -> !AlembicDefect.CASES.containsKey(question.name()))
				.map((question) -> Arguments.of(graph, question)));
	}

	private static Path write(List<RevisionHeader> headers) {
		try {
			RevisionFolder folder = new RevisionFolder(Files.createTempDirectory(folders, "graph"));
			for (RevisionHeader header : headers) {
				folder.file(header.id() + ".sql", """
						-- m %1$s
						--
						-- Revision ID: %1$s
						-- Revises: %2$s
						-- Depends On: %3$s
						-- Branch Labels: %4$s

						-- migrate: upgrade
						-- migrate: downgrade
						""".formatted(header.id(),
						header.downRevisions().stream().map(RevisionId::value).collect(Collectors.joining(", ")),
						String.join(", ", header.dependsOn()), String.join(", ", header.branchLabels())));
			}
			return folder.path();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Path resource(String file) {
		try {
			return Path.of(AlembicCases.class.getResource(file).toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
