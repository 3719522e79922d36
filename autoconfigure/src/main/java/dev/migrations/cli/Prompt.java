package dev.migrations.cli;

import java.io.Console;

import org.jspecify.annotations.Nullable;

/**
 * Asks the person who has typed a command.
 */
@FunctionalInterface
interface Prompt {

	/**
	 * Ask.
	 * @param question what is asked, without a line break at its end
	 * @return what was typed, {@code null} if nothing more comes
	 */
	@Nullable String ask(String question);

	/**
	 * Asks at a terminal.
	 * @param console the console, which may be there without a terminal
	 * @return {@code null} if nobody is there
	 */
	static @Nullable Prompt of(Terminal terminal, @Nullable Console console) {
		return (terminal.interactive() && console != null) ? (question) -> console.readLine("%s", question) : null;
	}

}
