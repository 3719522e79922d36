package dev.migrations.actuate.endpoint;

import java.util.Locale;

/**
 * How the page shows a revision: by its form first, by its colour as well.
 */
enum RevisionMark {

	/** It is applied. */
	APPLIED("applied"),

	/** It is a row of the version table. */
	CURRENT("current"),

	/** An upgrade to the target would run it. */
	PENDING("pending"),

	/** It is not applied, and the target does not ask for it. */
	BEYOND("not wanted by the target"),

	/** It is being run. */
	RUNNING("running"),

	/** It failed, or was left half-way. */
	FAILED("failed"),

	/** The database did not say. */
	UNKNOWN("not known");

	private final String label;

	RevisionMark(String label) {
		this.label = label;
	}

	/** What it is called on the page. */
	String label() {
		return this.label;
	}

	/** What it is called in the style sheet. */
	String style() {
		return name().toLowerCase(Locale.ROOT);
	}

	boolean isApplied() {
		return this == APPLIED || this == CURRENT;
	}

}
