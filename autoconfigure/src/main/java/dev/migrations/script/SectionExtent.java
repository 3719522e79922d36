package dev.migrations.script;

/**
 * Where a section is in its file.
 *
 * @param mark the mark that begins it
 * @param start how many characters come before that mark
 * @param end how many characters come before its end
 */
record SectionExtent(Mark mark, long start, long end) {

}
