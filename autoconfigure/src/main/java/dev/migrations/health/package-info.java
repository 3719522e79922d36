/**
 * The health of the schema.
 */
@NullMarked
package dev.migrations.health;

import org.jspecify.annotations.NullMarked;
