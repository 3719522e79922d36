/**
 * Desired against actual, to a proven change: what the code says, what the database has,
 * and the statements that make the one of the other and back.
 * {@link dev.migrations.autogenerate.ChangeGenerator} is asked everything. What it makes
 * of a database is rolled back.
 */
@NullMarked
package dev.migrations.autogenerate;

import org.jspecify.annotations.NullMarked;
