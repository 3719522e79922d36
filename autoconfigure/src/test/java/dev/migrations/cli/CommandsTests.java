package dev.migrations.cli;

import java.io.ByteArrayOutputStream;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which commands are made.
 */
class CommandsTests {

	@Test
	void goByTheNamesThatTheySay() {
		assertThat(commands().line().getSubcommands())
			.allSatisfy((name, command) -> assertThat(command.getCommandSpec().names()).contains(name));
	}

	@Test
	void areOnlyTheOneThatTheFirstWordNames() {
		assertThat(commands("current", "--verbose").line().getSubcommands()).containsOnlyKeys("current");
	}

	@ParameterizedTest
	@ValueSource(strings = { "help current", "completion", "curent", "-v current", "--help" })
	void areAllWhereAnythingElseIsSaid(String words) {
		CommandLine line = commands(words.split(" ")).line();
		assertThat(line.getSubcommands()).hasSameSizeAs(commands().line().getSubcommands());
	}

	private static Commands commands(String... words) {
		Output output = new Output(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Terminal.NONE);
		CommandSession session = new CommandSession(new StandardEnvironment(), CommandsTests.class.getClassLoader(),
				List.of(), output);
		return new Commands(session, words);
	}

}
