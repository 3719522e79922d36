package dev.migrations.script;

import java.util.Set;

import dev.migrations.script.Repetition.Kind;

/**
 * Tells from its words what it would mean to run a statement again.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building
 * Indexes Concurrently</a>
 */
final class RepetitionRules {

	private static final Set<String> HARMLESS = Set.of("vacuum", "analyze", "cluster", "refresh", "set", "reset",
			"discard", "checkpoint");

	/** What may end the transaction it finds, and so has to run by itself. */
	private static final Set<String> ENDS_TRANSACTION = Set.of("call", "do");

	private RepetitionRules() {
	}

	static Repetition of(Wording wording) {
		String first = wording.get(0);
		int name = wording.is(1, "unique") ? 2 : 1;
		if (first.equals("create") && wording.is(name, "index") && wording.is(name + 1, "concurrently")) {
			return createsIndex(wording, name + 2);
		}
		if (first.equals("drop") && wording.is(1, "index") && wording.is(2, "concurrently")) {
			return new Repetition(Kind.DROPS_INDEX, wording.name(wording.afterIfExists(3)), "");
		}
		if (first.equals("reindex")) {
			return reindexes(wording);
		}
		if (first.equals("alter") && wording.is(1, "table") && wording.contains("detach", "partition")) {
			return detaches(wording);
		}
		if (first.equals("alter") && wording.is(1, "system")) {
			return new Repetition(Kind.HARMLESS, "", "");
		}
		if (HARMLESS.contains(first)) {
			return new Repetition(Kind.HARMLESS, "", "");
		}
		return standsTransaction(wording) ? new Repetition(Kind.RECORDED, "", "") : Repetition.UNKNOWN;
	}

	/**
	 * Some extensions refuse a transaction where they fill a materialized view.
	 */
	private static boolean standsTransaction(Wording wording) {
		return !TransactionRules.refusesTransaction(wording) && !ENDS_TRANSACTION.contains(wording.get(0))
				&& !wording.startsWith("create", "materialized");
	}

	private static Repetition createsIndex(Wording wording, int start) {
		int name = wording.afterIfExists(start);
		int on = wording.afterName(name);
		if (wording.is(name, "on") || !wording.is(on, "on")) {
			return Repetition.UNKNOWN;
		}
		int table = wording.is(on + 1, "only") ? on + 2 : on + 1;
		return new Repetition(Kind.CREATES_INDEX, wording.name(name), wording.name(table));
	}

	private static Repetition reindexes(Wording wording) {
		int kind = wording.afterParentheses(1);
		int name = wording.is(kind + 1, "concurrently") ? kind + 2 : kind + 1;
		return switch (wording.get(kind)) {
			case "index" -> new Repetition(Kind.REBUILDS_INDEX, wording.name(name), "");
			case "table" -> new Repetition(Kind.REBUILDS_INDEXES_OF_TABLE, "", wording.name(name));
			case "schema" -> new Repetition(Kind.REBUILDS_INDEXES_OF_SCHEMA, wording.name(name), "");
			default -> new Repetition(Kind.REBUILDS_ALL_INDEXES, "", "");
		};
	}

	private static Repetition detaches(Wording wording) {
		int table = wording.afterIfExists(2);
		table = wording.is(table, "only") ? table + 1 : table;
		int detach = wording.afterName(table);
		return wording.is(detach, "detach")
				? new Repetition(Kind.DETACHES_PARTITION, wording.name(detach + 2), wording.name(table))
				: Repetition.UNKNOWN;
	}

}
