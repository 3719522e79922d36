package dev.migrations.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/commands.md} has every command, and each of its options.
 */
class CommandsDocumentationTests {

	private static final Path PAGE = Path.of("../docs/commands.md");

	@ParameterizedTest
	@MethodSource("commands")
	void describesEveryOption(String name, CommandSpec command) throws IOException {
		String page = Files.readString(PAGE);
		String general = page.substring(0, page.indexOf("\n## upgrade\n"));
		int start = page.indexOf("\n## %s\n".formatted(name));
		assertThat(start).as("a heading for " + name).isPositive();
		String section = page.substring(start, page.indexOf("\n## ", start + 1));
		command.options()
			.forEach((option) -> assertThat(option.names()).as(option.longestName())
				.allSatisfy((word) -> assertThat(section + general).containsPattern("`" + word + "[ `]")));
	}

	static Stream<Arguments> commands() {
		Output output = new Output(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Terminal.NONE);
		CommandSession session = new CommandSession(new StandardEnvironment(),
				CommandsDocumentationTests.class.getClassLoader(), List.of(), output);
		return new Commands(session).line()
			.getSubcommands()
			.values()
			.stream()
			.map(CommandLine::getCommandSpec)
			.distinct()
			.map((command) -> Arguments.of(command.name(), command));
	}

}
