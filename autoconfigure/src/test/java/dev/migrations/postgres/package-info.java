/**
 * Real PostgreSQL for tests: one server a JVM, one fresh database a test.
 */
@NullMarked
package dev.migrations.postgres;

import org.jspecify.annotations.NullMarked;
