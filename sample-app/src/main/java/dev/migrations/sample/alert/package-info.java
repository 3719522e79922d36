/**
 * Alerts: what a user wants to be warned of, and the warnings.
 */
@NullMarked
package dev.migrations.sample.alert;

import org.jspecify.annotations.NullMarked;
