package dev.migrations.script;

import java.util.Locale;

/**
 * What PostgreSQL 14 to 18 says of statements and transactions (SQL Commands, the notes
 * of each; in the server's source every call of {@code PreventInTransactionBlock}). What
 * only the database can know, such as a {@code CALL} of a procedure that commits, is not
 * told from the text: such statements want a mark.
 */
final class TransactionRules {

	private TransactionRules() {
	}

	/**
	 * Whether the server refuses a statement inside a transaction block.
	 * {@code DROP SUBSCRIPTION} counts among them, since a subscription commonly has a
	 * slot.
	 */
	static boolean refusesTransaction(Wording wording) {
		return switch (wording.get(0)) {
			case "vacuum" -> true;
			case "create" -> refusesCreate(wording);
			case "drop" -> refusesDrop(wording);
			case "alter" -> refusesAlter(wording);
			case "reindex" -> refusesReindex(wording);
			case "cluster" -> clustersEverything(wording);
			case "discard" -> wording.is(1, "all");
			default -> false;
		};
	}

	private static boolean refusesCreate(Wording wording) {
		return switch (wording.get(1)) {
			case "database", "tablespace" -> true;
			case "index" -> wording.is(2, "concurrently");
			case "unique" -> wording.is(3, "concurrently");
			case "subscription" -> !wording.isOff("create_slot") && !wording.isOff("connect");
			default -> false;
		};
	}

	private static boolean refusesDrop(Wording wording) {
		return switch (wording.get(1)) {
			case "database", "tablespace", "subscription" -> true;
			case "index" -> wording.is(2, "concurrently");
			default -> false;
		};
	}

	private static boolean refusesAlter(Wording wording) {
		return switch (wording.get(1)) {
			case "system" -> true;
			case "database" -> wording.is(3, "set") && wording.is(4, "tablespace");
			case "table" -> wording.contains("detach", "partition") && wording.contains("concurrently");
			case "subscription" -> refusesAlterSubscription(wording);
			default -> false;
		};
	}

	private static boolean refusesAlterSubscription(Wording wording) {
		if (wording.is(4, "publication")) {
			return !wording.isOff("refresh");
		}
		return wording.contains("failover") || wording.isOff("two_phase");
	}

	private static boolean refusesReindex(Wording wording) {
		if (wording.contains("concurrently") && !wording.isOff("concurrently")) {
			return true;
		}
		return switch (wording.get(wording.afterParentheses(1))) {
			case "schema", "database", "system" -> true;
			default -> false;
		};
	}

	private static boolean clustersEverything(Wording wording) {
		int index = wording.afterParentheses(1);
		return wording.size() == (wording.is(index, "verbose") ? index + 1 : index);
	}

	/**
	 * The command by which a statement would begin, end or prepare a transaction.
	 * @return the command, or an empty text; savepoints are none
	 */
	static String control(Wording wording) {
		String first = wording.get(0);
		String control = switch (first) {
			case "begin", "end", "abort" -> first;
			case "start", "prepare" -> wording.is(1, "transaction") ? first + " transaction" : "";
			case "commit" -> wording.is(1, "prepared") ? "commit prepared" : first;
			case "rollback" -> rollback(wording);
			default -> "";
		};
		return control.toUpperCase(Locale.ROOT);
	}

	private static String rollback(Wording wording) {
		if (wording.is(1, "prepared")) {
			return "rollback prepared";
		}
		boolean noise = wording.is(1, "work") || wording.is(1, "transaction");
		return wording.is(noise ? 2 : 1, "to") ? "" : "rollback";
	}

}
