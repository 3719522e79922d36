package dev.migrations.cli;

import java.io.Console;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * Whether a person looks at the output.
 *
 * @param interactive whether it goes to a terminal
 * @param colored whether that is to be colored
 */
record Terminal(boolean interactive, boolean colored) {

	/** A file or another program. */
	static final Terminal NONE = new Terminal(false, false);

	static Terminal detect() {
		return isTerminal(System.console()) ? of(System.getenv("NO_COLOR"), System.getenv("TERM")) : NONE;
	}

	/**
	 * A terminal.
	 * @param noColor the environment variable {@code NO_COLOR}
	 * @param term the environment variable {@code TERM}
	 * @see <a href="https://no-color.org">no-color.org</a>
	 */
	static Terminal of(@Nullable String noColor, @Nullable String term) {
		return new Terminal(true, !StringUtils.hasLength(noColor) && !"dumb".equals(term));
	}

	/** From Java 22 on there is a console also where there is no terminal. */
	private static boolean isTerminal(@Nullable Console console) {
		if (console == null) {
			return false;
		}
		var isTerminal = ReflectionUtils.findMethod(Console.class, "isTerminal");
		return isTerminal == null || Boolean.TRUE.equals(ReflectionUtils.invokeMethod(isTerminal, console));
	}

}
