/**
 * What migrations cost, beside the smallest honest loop over JDBC that does the same.
 */
@NullMarked
package dev.migrations.benchmark;

import org.jspecify.annotations.NullMarked;
