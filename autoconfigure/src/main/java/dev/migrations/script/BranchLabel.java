package dev.migrations.script;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a branch may be called, and what a revision may say that it depends on: an
 * identifier, or a label. A dash is allowed, since only {@code label@head-1} could
 * confuse it with a relative target, and there it follows an {@code @}.
 */
final class BranchLabel {

	private static final String REFUSED = "@:,+";

	private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

	private BranchLabel() {
	}

	/**
	 * Say why a text is no label.
	 * @return what is wrong with it, or an empty text
	 */
	static String problem(String text) {
		if (text.isEmpty()) {
			return "a name is missing";
		}
		String refused = text.codePoints()
			.filter((c) -> REFUSED.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isISOControl(c))
			.distinct()
			.mapToObj((c) -> "'" + Character.toString(c) + "'")
			.collect(Collectors.joining(", "));
		if (!refused.isEmpty()) {
			return "character(s) %s not allowed in '%s'".formatted(refused, text);
		}
		return RESERVED.contains(text.toLowerCase(Locale.ROOT))
				? "'%s' is a word of its own and cannot be a name".formatted(text) : "";
	}

}
