package dev.migrations.metrics;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import dev.migrations.execution.RunResult;

/**
 * How a run or a revision ended.
 */
enum Outcome {

	/** Something was done. */
	APPLIED,

	/** There was nothing to do. */
	UNCHANGED,

	/** It failed. */
	FAILED,

	/** It has not ended yet. */
	RUNNING;

	/** Those with which something ends. */
	static final Set<Outcome> ENDS = EnumSet.of(APPLIED, UNCHANGED, FAILED);

	static Outcome of(RunResult result) {
		return (result.revisions().isEmpty() && result.rowsBefore().equals(result.rowsAfter())) ? UNCHANGED : APPLIED;
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
