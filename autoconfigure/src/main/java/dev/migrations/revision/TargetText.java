package dev.migrations.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The text of a target, taken apart as far as that is possible without a graph:
 * {@code [branch@][word][+N|-N]}.
 */
final class TargetText {

	private static final Pattern STEPS_AT_END = Pattern.compile("(.*?)([+-][0-9]+)");

	private static final Pattern STEPS_WITHIN = Pattern.compile("(.*?\\+[0-9]+)(.+)");

	/** A longer number, with its sign, is more steps than there can be revisions. */
	private static final int COUNTABLE = 10;

	private final String text;

	TargetText(String text) {
		this.text = text.strip();
	}

	/**
	 * Return the target that the text is.
	 * @throws InvalidTargetException if it is none
	 */
	RevisionTarget target() {
		if (this.text.isEmpty()) {
			throw new InvalidTargetException("The revision is empty.",
					"Name a revision, a branch label, head or heads.");
		}
		if (this.text.contains(":")) {
			throw InvalidTargetException.rangeNotAllowed(this.text);
		}
		int at = this.text.indexOf('@');
		String branch = (at >= 0) ? this.text.substring(0, at) : null;
		String word = this.text.substring(at + 1);
		if (word.isEmpty() || (branch != null && branch.isEmpty())) {
			throw new InvalidTargetException(
					"Nothing stands %s the '@' in '%s'.".formatted(word.isEmpty() ? "after" : "before", this.text),
					"Write <label>@head, <label>@<revision> or <label>@+1.");
		}
		return target(branch, word);
	}

	private RevisionTarget target(@Nullable String branch, String word) {
		Matcher relative = STEPS_AT_END.matcher(word);
		if (!relative.matches()) {
			return new PointTarget(this.text, branch, name(word, word));
		}
		String anchor = name(relative.group(1), word);
		return new RelativeTarget(this.text, branch, word, anchor.isEmpty() ? null : anchor, steps(relative.group(2)));
	}

	/**
	 * Check that a text can be a name: no name has a plus sign.
	 */
	private String name(String name, String word) {
		if (name.contains("+")) {
			Matcher steps = STEPS_WITHIN.matcher(word);
			throw steps.matches() ? InvalidTargetException.leftOver(this.text, steps.group(1), steps.group(2))
					: new InvalidTargetException("No number of steps stands after '+' in '%s'.".formatted(this.text),
							"Write +1, or <revision>+1.");
		}
		return name;
	}

	private static int steps(String signed) {
		if (signed.length() > COUNTABLE) {
			return signed.startsWith("+") ? Integer.MAX_VALUE : -Integer.MAX_VALUE;
		}
		return Integer.parseInt(signed);
	}

}
