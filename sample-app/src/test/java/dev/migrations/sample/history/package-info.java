/**
 * The history of the schema: the revisions of the service run up and down, and what they
 * make is what the entities want.
 */
@NullMarked
package dev.migrations.sample.history;

import org.jspecify.annotations.NullMarked;
