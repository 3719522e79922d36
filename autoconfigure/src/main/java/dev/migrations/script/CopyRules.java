package dev.migrations.script;

/**
 * Whether a {@code COPY} exchanges data with its client, and which way. The server takes
 * {@code STDIN} and {@code STDOUT} for the same; the preposition decides.
 */
final class CopyRules {

	private CopyRules() {
	}

	/** Whether the data of a statement follows it in the file. */
	static boolean takesData(Wording wording) {
		return exchanges(wording, "from");
	}

	/** Whether a statement gives data to whoever runs it. */
	static boolean givesData(Wording wording) {
		return exchanges(wording, "to");
	}

	private static boolean exchanges(Wording wording, String preposition) {
		if (!wording.is(0, "copy")) {
			return false;
		}
		for (int i = 1; i < wording.size(); i = Math.max(i + 1, wording.afterParentheses(i))) {
			if (wording.is(i, preposition) && (wording.is(i + 1, "stdin") || wording.is(i + 1, "stdout"))) {
				return true;
			}
		}
		return false;
	}

}
