/**
 * Revisions in Java that are found in the class path.
 */
@NullMarked
package dev.migrations.service.migrations;

import org.jspecify.annotations.NullMarked;
