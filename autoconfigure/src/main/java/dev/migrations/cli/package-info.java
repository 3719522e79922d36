/**
 * The command line: {@code java -jar app.jar migrations <command>}. It reads arguments,
 * prints results and ends with an exit code; what the commands do is done by
 * {@link dev.migrations.command.Migrations}.
 */
@NullMarked
package dev.migrations.cli;

import org.jspecify.annotations.NullMarked;
