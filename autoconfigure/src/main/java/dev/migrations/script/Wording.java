package dev.migrations.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The tokens that say what a statement does: as many from its beginning as the rules ask
 * for, names and keywords in lower case, what is quoted as it is written.
 */
final class Wording {

	private static final int ENOUGH = 24;

	private static final Set<String> OFF = Set.of("false", "off", "no", "0", "f", "n", "of");

	private static final Set<String> ON = Set.of("true", "on", "yes", "1", "t", "y");

	private final List<String> tokens = new ArrayList<>();

	private boolean setsConfiguration;

	/** Whether the rules ask for more tokens than have been added. */
	boolean wantsMore() {
		return this.tokens.size() < ENOUGH || startsWith("copy") || is(1, "subscription");
	}

	void add(String token) {
		this.tokens.add(token);
	}

	void noteSetConfig() {
		this.setsConfiguration = true;
	}

	/** Whether the function {@code set_config} is named anywhere. */
	boolean setsConfiguration() {
		return this.setsConfiguration;
	}

	boolean isEmpty() {
		return this.tokens.isEmpty();
	}

	int size() {
		return this.tokens.size();
	}

	String get(int index) {
		return (index < this.tokens.size()) ? this.tokens.get(index) : "";
	}

	boolean is(int index, String token) {
		return get(index).equals(token);
	}

	boolean startsWith(String... expected) {
		for (int i = 0; i < expected.length; i++) {
			if (!is(i, expected[i])) {
				return false;
			}
		}
		return true;
	}

	boolean contains(String token) {
		return this.tokens.contains(token);
	}

	/** Whether the first token is followed, anywhere, by the second. */
	boolean contains(String token, String following) {
		for (int i = 0; i + 1 < this.tokens.size(); i++) {
			if (is(i, token) && is(i + 1, following)) {
				return true;
			}
		}
		return false;
	}

	/** The name that begins here, with its schema, as it is written. */
	String name(int index) {
		return String.join("", this.tokens.subList(Math.min(index, size()), Math.min(afterName(index), size())));
	}

	/** Where the name ends that begins here. */
	int afterName(int index) {
		int i = index + 1;
		while (is(i, ".")) {
			i += 2;
		}
		return i;
	}

	/**
	 * Where {@code IF EXISTS} or {@code IF NOT EXISTS} ends; here if it does not begin.
	 */
	int afterIfExists(int index) {
		if (!is(index, "if")) {
			return index;
		}
		return is(index + 1, "not") ? index + 3 : index + 2;
	}

	/** Where a list in parentheses ends that begins here; here if none does. */
	int afterParentheses(int index) {
		int depth = 0;
		int i = index;
		do {
			depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
			i++;
		}
		while (depth > 0 && i < this.tokens.size());
		return is(index, "(") ? i : index;
	}

	/** Whether an option is given as off: {@code refresh = false}. */
	boolean isOff(String option) {
		int index = this.tokens.indexOf(option);
		return index >= 0 && Boolean.FALSE.equals(switchAt(is(index + 1, "=") ? index + 2 : index + 1));
	}

	/** What a token says of a switch, {@code null} if it is no such word. */
	@Nullable Boolean switchAt(int index) {
		String value = unquoted(get(index));
		if (ON.contains(value)) {
			return true;
		}
		return OFF.contains(value) ? false : null;
	}

	static String unquoted(String token) {
		boolean quoted = token.length() > 1 && token.startsWith("'");
		return quoted ? token.substring(1, token.length() - 1).toLowerCase(Locale.ROOT) : token;
	}

}
