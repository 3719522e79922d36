package dev.migrations.cli;

import java.util.List;
import java.util.Locale;

import dev.migrations.execution.PlannedRun;
import dev.migrations.execution.PlannedStep;
import dev.migrations.revision.RevisionHeader;

/**
 * What a run would do, for programs.
 *
 * @param before the rows of the version table now
 * @param current the rows of the version table after it
 * @param revisions the revisions that would be run, in this order
 */
record PlanDescriptor(List<String> before, List<String> current, List<PlannedRevisionDescriptor> revisions) {

	static PlanDescriptor of(PlannedRun plan) {
		return new PlanDescriptor(Ids.values(plan.rowsBefore()), Ids.values(plan.rowsAfter()),
				plan.steps().stream().map(PlannedRevisionDescriptor::of).toList());
	}

	/**
	 * One revision that would be run, with its SQL.
	 */
	record PlannedRevisionDescriptor(String revision, String direction, String message, String script, String sql) {

		static PlannedRevisionDescriptor of(PlannedStep planned) {
			RevisionHeader header = planned.step().revision();
			return new PlannedRevisionDescriptor(header.id().value(),
					planned.step().direction().name().toLowerCase(Locale.ROOT), header.message(), header.script(),
					SqlOptions.text(planned));
		}

	}

}
