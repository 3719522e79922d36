package dev.migrations.command;

/**
 * A command that was run on a new revision file, and ended well.
 *
 * @param command the command as it is configured
 * @param output what it said, on both of its streams; may be empty
 */
public record HookRun(String command, String output) {

}
