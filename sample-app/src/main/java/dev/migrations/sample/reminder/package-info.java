/**
 * Reminders: when a user wants to hear of something, and what became of it.
 */
@NullMarked
package dev.migrations.sample.reminder;

import org.jspecify.annotations.NullMarked;
