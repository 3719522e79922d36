/**
 * Running revisions on a database: version table, history, lock, transactions,
 * statements.
 */
@NullMarked
package dev.migrations.execution;

import org.jspecify.annotations.NullMarked;
