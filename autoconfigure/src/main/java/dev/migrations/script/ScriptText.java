package dev.migrations.script;

/**
 * The text of a section as it is in its file.
 *
 * @param text the text, without blank lines around it
 * @param truncated whether there is more of it
 */
public record ScriptText(String text, boolean truncated) {

}
