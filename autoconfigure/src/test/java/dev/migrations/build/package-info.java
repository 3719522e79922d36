/**
 * What belongs to the build as a whole.
 */
@NullMarked
package dev.migrations.build;

import org.jspecify.annotations.NullMarked;
