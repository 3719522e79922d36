package dev.migrations.execution;

import java.util.List;

import dev.migrations.revision.MigrationsException;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.ScriptStatements;
import dev.migrations.script.SourcePosition;

/**
 * Sees that a run can be one transaction.
 */
final class OneTransaction {

	private static final String DIRECT = "Set 'migrations.url' to the address of PostgreSQL itself and leave "
			+ "'migrations.lock.mode' at auto; nothing has been run.";

	/** The lock is the transaction's. */
	static final Reason LOCK_MODE = Reason.of("'migrations.lock.mode=transaction' makes the whole run one transaction");

	/** Somebody wants all or nothing. */
	static final Reason ALL = new Reason("'migrations.transaction=all' makes the whole run one transaction",
			"Set 'migrations.transaction=per-migration'; for one run alone, add "
					+ "'--migrations.transaction=per-migration' to the command. Nothing has been run.");

	private OneTransaction() {
	}

	/**
	 * See that no step of a run has to be outside a transaction.
	 * @throws MigrationsException if one has to be
	 */
	static void refuseOutside(List<PreparedStep> steps, Reason reason) {
		for (PreparedStep step : steps) {
			if (!step.section().transactional()) {
				throw new MigrationsException("%s, but revision '%s' (%s) has statements that cannot run in one."
					.formatted(reason.why(), step.revision().id(), outside(step)), reason.action());
			}
		}
	}

	private static SourcePosition outside(PreparedStep step) {
		try (ScriptStatements statements = step.section().open()) {
			ScriptStatement statement = statements.next();
			while (statement.transactional()) {
				statement = statements.next();
			}
			return statement.position();
		}
	}

	/**
	 * Why a run has to be one transaction.
	 *
	 * @param why the reason, as the beginning of a sentence
	 * @param action what a person can do about it
	 */
	record Reason(String why, String action) {

		static Reason of(String why) {
			return new Reason(why, DIRECT);
		}

	}

}
