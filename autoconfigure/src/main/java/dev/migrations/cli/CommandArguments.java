package dev.migrations.cli;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands behind the word {@code migrations}, without what is for Spring Boot:
 * properties ({@code --spring.profiles.active=test}; their names have a dot, which no
 * option of ours has), {@code --debug} and {@code --trace}.
 */
final class CommandArguments {

	private static final Pattern FOR_SPRING_BOOT = Pattern.compile("--(debug|trace|[\\w-]+(\\.|\\[).*)");

	private final List<String> words;

	/**
	 * Take them from the arguments of the application.
	 * @param arguments the arguments, of which the first is the word
	 */
	CommandArguments(String[] arguments) {
		this.words = Arrays.stream(arguments)
			.skip(1)
			.filter((word) -> !FOR_SPRING_BOOT.matcher(word).matches())
			.toList();
	}

	String[] words() {
		return this.words.toArray(String[]::new);
	}

	/**
	 * Whether errors are to be shown with their stack trace, for those that come before
	 * the arguments are read in earnest.
	 */
	boolean wantsStackTrace() {
		return this.words.stream().anyMatch(List.of("-v", "--verbose", "--raiseerr")::contains);
	}

}
