/**
 * Whole services, each in a JVM of its own, so that they can be killed.
 */
@NullMarked
package dev.migrations.process;

import org.jspecify.annotations.NullMarked;
