package dev.migrations.execution;

/**
 * The digests of the files of all that is applied, before and after something is
 * recorded.
 *
 * @param before the digest before
 * @param after the digest after
 * @param verified whether it is known that the files were before what was run; otherwise
 * only the history may say so, when it is written
 */
record FileDigests(String before, String after, boolean verified) {

}
