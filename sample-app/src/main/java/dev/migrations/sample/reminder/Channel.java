package dev.migrations.sample.reminder;

/**
 * A way to reach a user.
 */
enum Channel {

	EMAIL, PUSH

}
