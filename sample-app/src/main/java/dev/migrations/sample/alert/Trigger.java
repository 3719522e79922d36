package dev.migrations.sample.alert;

/**
 * What a rule looks at.
 */
enum Trigger {

	/** A word in the title or the body of an entry. */
	KEYWORD,

	/** The share of entries in a low mood within some days. */
	LOW_MOOD,

	/** A reminder that did not reach the user. */
	MISSED_REMINDER

}
