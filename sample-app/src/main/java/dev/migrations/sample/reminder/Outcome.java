package dev.migrations.sample.reminder;

/**
 * What became of an attempt to remind.
 */
enum Outcome {

	DELIVERED, FAILED

}
