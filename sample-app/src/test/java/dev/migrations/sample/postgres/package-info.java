/**
 * The embedded PostgreSQL, with real processes that come, go and are killed.
 */
@NullMarked
package dev.migrations.sample.postgres;

import org.jspecify.annotations.NullMarked;
