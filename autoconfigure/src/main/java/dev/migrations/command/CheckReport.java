package dev.migrations.command;

/**
 * Whether the files and a database agree.
 *
 * @param status how the database stands
 * @param verdict what is to be said of it
 */
public record CheckReport(MigrationsStatus status, Verdict verdict) {

	static CheckReport of(MigrationsStatus status) {
		return new CheckReport(status, verdict(status));
	}

	/** What is worse comes first. */
	private static Verdict verdict(MigrationsStatus status) {
		if (!status.unknown().isEmpty()) {
			return Verdict.UNKNOWN_REVISIONS;
		}
		if (status.refused()) {
			return Verdict.REFUSED;
		}
		if (status.state() == MigrationsState.FAILED || !status.pending().isEmpty() || !status.halfWay().isEmpty()) {
			return Verdict.BEHIND;
		}
		return status.edited().isEmpty() ? Verdict.IN_STEP : Verdict.EDITED;
	}

	/**
	 * What is to be said of a database.
	 */
	public enum Verdict {

		/** It has what the files say. */
		IN_STEP,

		/** It lacks revisions, or one was left half-way. */
		BEHIND,

		/** It has revisions that are in no file. */
		UNKNOWN_REVISIONS,

		/**
		 * No upgrade would begin, for what the error of the status says: the version
		 * table was emptied, or no file is the target.
		 */
		REFUSED,

		/** The statements of an applied revision are not those that were run. */
		EDITED

	}

}
