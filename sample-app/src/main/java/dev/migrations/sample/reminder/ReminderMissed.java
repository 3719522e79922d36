package dev.migrations.sample.reminder;

/**
 * A reminder did not reach its user; published in the transaction that records it.
 *
 * @param reminder the reminder
 */
public record ReminderMissed(Reminder reminder) {

}
