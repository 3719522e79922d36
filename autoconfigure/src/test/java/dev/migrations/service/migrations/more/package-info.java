/**
 * Revisions in Java that are found in the class path.
 */
@NullMarked
package dev.migrations.service.migrations.more;

import org.jspecify.annotations.NullMarked;
