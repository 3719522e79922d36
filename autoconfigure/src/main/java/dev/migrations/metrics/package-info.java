/**
 * Meters and observations of the runs.
 */
@NullMarked
package dev.migrations.metrics;

import org.jspecify.annotations.NullMarked;
