/**
 * Revisions in Java that are found in the class path.
 */
@NullMarked
package dev.migrations.service.broken;

import org.jspecify.annotations.NullMarked;
