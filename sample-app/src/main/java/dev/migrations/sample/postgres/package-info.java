/**
 * An embedded PostgreSQL for a start with no set-up: one server a data folder, shared by
 * all processes that use the folder, stopped by the last of them.
 */
@NullMarked
package dev.migrations.sample.postgres;

import org.jspecify.annotations.NullMarked;
