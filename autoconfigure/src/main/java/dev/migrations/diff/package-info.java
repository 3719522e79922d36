/**
 * From two schemas to the operations that make one of the other.
 * {@link dev.migrations.diff.SchemaDiff} is asked everything. Pure.
 */
@NullMarked
package dev.migrations.diff;

import org.jspecify.annotations.NullMarked;
