/**
 * Revisions and their graph: identifiers, resolving what a person typed, planning paths.
 * Pure: it knows neither files nor databases.
 */
@NullMarked
package dev.migrations.revision;

import org.jspecify.annotations.NullMarked;
