/**
 * Lets migrations connect to a container that a test starts.
 */
@NullMarked
package dev.migrations.testcontainers;

import org.jspecify.annotations.NullMarked;
