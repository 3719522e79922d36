/**
 * The service as its clients see it.
 */
@NullMarked
package dev.migrations.sample;

import org.jspecify.annotations.NullMarked;
