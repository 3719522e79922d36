/**
 * What one can do with migrations: verbs that take what a person says and return values.
 * Nothing here prints.
 */
@NullMarked
package dev.migrations.command;

import org.jspecify.annotations.NullMarked;
