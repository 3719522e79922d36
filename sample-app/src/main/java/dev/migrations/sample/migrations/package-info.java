/**
 * The revisions that are written in Java; the others are in
 * {@code src/main/resources/migrations/versions}.
 */
@NullMarked
package dev.migrations.sample.migrations;

import org.jspecify.annotations.NullMarked;
