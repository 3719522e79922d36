/**
 * Revisions and their graph: identifiers, resolving what a person typed, planning paths.
 * Pure: it knows neither files nor databases.
 * {@link dev.migrations.revision.RevisionGraph} is asked everything;
 * {@link dev.migrations.revision.RevisionTarget} is what a person types.
 */
@NullMarked
package dev.migrations.revision;

import org.jspecify.annotations.NullMarked;
