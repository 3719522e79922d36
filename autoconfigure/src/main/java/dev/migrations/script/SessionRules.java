package dev.migrations.script;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a statement does to the settings of its session, as far as its text tells.
 */
final class SessionRules {

	private static final String STANDARD_CONFORMING_STRINGS = "standard_conforming_strings";

	private static final Set<String> TEMPORARY = Set.of("temp", "temporary");

	private SessionRules() {
	}

	/**
	 * Whether a statement may leave something behind in its session until that ends, or
	 * take something away: a setting, a temporary table, a cursor, a prepared statement.
	 * {@code DO} and {@code CALL} count: their code is not looked into.
	 */
	static boolean changesSession(Wording wording) {
		if (wording.setsConfiguration()) {
			return true;
		}
		return switch (wording.get(0)) {
			case "set" -> wording.is(1, "local") ? changesUser(wording)
					: !wording.is(1, "transaction") && !wording.is(1, "constraints");
			case "reset", "discard", "deallocate", "do", "call", "declare", "listen", "load" -> true;
			case "prepare" -> !wording.is(1, "transaction");
			case "create" -> TEMPORARY.contains(wording.get(1)) || isScope(wording.get(1));
			default -> TEMPORARY.stream().anyMatch((word) -> wording.contains("into", word));
		};
	}

	/** Of {@code GLOBAL} and {@code LOCAL TEMPORARY}, which mean nothing more. */
	private static boolean isScope(String word) {
		return word.equals("global") || word.equals("local");
	}

	/**
	 * The setting that the JDBC driver cannot do without, and a statement changes.
	 * @return what it needs, or an empty text if the statement leaves it alone
	 * @see <a href=
	 * "https://jdbc.postgresql.org/documentation/use/#connection-parameters">Connection
	 * Parameters</a>
	 */
	static String breaksDriver(Wording wording) {
		if (!wording.is(0, "set")) {
			return "";
		}
		int name = (wording.is(1, "session") || wording.is(1, "local")) ? 2 : 1;
		if (wording.is(name, "names") && !isUtf8(wording.get(name + 1))) {
			return "client_encoding UTF8";
		}
		String value = wording.get(name + 2);
		return switch (wording.get(name)) {
			case "client_encoding" -> isUtf8(value) ? "" : "client_encoding UTF8";
			case "datestyle" -> isIso(value) ? "" : "datestyle ISO";
			default -> "";
		};
	}

	private static boolean isUtf8(String value) {
		return Set.of("utf8", "unicode", "default", "").contains(Wording.unquoted(value).replaceAll("[^a-z0-9]", ""));
	}

	private static boolean isIso(String value) {
		String style = Wording.unquoted(value);
		return style.startsWith("iso") || style.equals("default");
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
