/**
 * Revision files as a specification: what is accepted, what is refused, and how a file is
 * split.
 */
@NullMarked
package dev.migrations.script;

import org.jspecify.annotations.NullMarked;
