package dev.migrations.script;

/**
 * Statements that follow each other and are run in one way.
 *
 * @param transactional whether they run inside a transaction; else each runs by itself
 * @param statementCount how many they are, at least one
 */
public record ScriptSegment(boolean transactional, int statementCount) {

}
