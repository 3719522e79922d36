/**
 * What a migration does: {@link dev.migrations.operation.Operation} is a closed family,
 * each of which knows its reverse, and {@link dev.migrations.operation.SqlWriter} says
 * them in PostgreSQL's words. Pure.
 */
@NullMarked
package dev.migrations.operation;

import org.jspecify.annotations.NullMarked;
