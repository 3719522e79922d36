/**
 * Revision files: finding them, reading what they say of themselves, and splitting them
 * into statements as {@code psql} does, in one stream. It knows resources and text, and
 * no database.
 */
@NullMarked
package dev.migrations.script;

import org.jspecify.annotations.NullMarked;
