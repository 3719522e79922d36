/**
 * Journals, their entries and the tags on them.
 */
@NullMarked
package dev.migrations.sample.journal;

import org.jspecify.annotations.NullMarked;
