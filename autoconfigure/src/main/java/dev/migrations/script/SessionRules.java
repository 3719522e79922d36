package dev.migrations.script;

import org.jspecify.annotations.Nullable;

/**
 * What a statement does to the settings of its session, as far as its text tells.
 */
final class SessionRules {

	private static final String STANDARD_CONFORMING_STRINGS = "standard_conforming_strings";

	private SessionRules() {
	}

	/**
	 * Whether settings may be others after a statement, until the session ends.
	 * {@code DO} and {@code CALL} count: their code is not looked into.
	 */
	static boolean changesSession(Wording wording) {
		if (wording.setsConfiguration()) {
			return true;
		}
		return switch (wording.get(0)) {
			case "set" -> wording.is(1, "local") ? changesUser(wording)
					: !wording.is(1, "transaction") && !wording.is(1, "constraints");
			case "reset", "discard", "do", "call" -> true;
			default -> false;
		};
	}

	/** For the rest of a transaction at least, others' rights are in effect. */
	private static boolean changesUser(Wording wording) {
		return wording.is(2, "role") || (wording.is(2, "session") && wording.is(3, "authorization"));
	}

	/**
	 * How strings are to be read after a statement.
	 * @param initial how they are read where nothing was set
	 * @return the setting, or {@code null} if the statement leaves it alone
	 */
	static @Nullable Boolean standardConformingStrings(Wording wording, boolean initial) {
		return switch (wording.get(0)) {
			case "set" -> setTo(wording, initial);
			case "reset" -> (wording.is(1, "all") || wording.is(1, STANDARD_CONFORMING_STRINGS)) ? initial : null;
			case "discard" -> wording.is(1, "all") ? initial : null;
			default -> null;
		};
	}

	private static @Nullable Boolean setTo(Wording wording, boolean initial) {
		int name = (wording.is(1, "session") || wording.is(1, "local")) ? 2 : 1;
		if (!wording.is(name, STANDARD_CONFORMING_STRINGS)) {
			return null;
		}
		return wording.is(name + 2, "default") ? Boolean.valueOf(initial) : wording.switchAt(name + 2);
	}

}
