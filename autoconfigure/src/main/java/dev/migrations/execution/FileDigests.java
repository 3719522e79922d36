package dev.migrations.execution;

import org.jspecify.annotations.Nullable;

/**
 * The digests of the files of all that is applied, before and after something is
 * recorded.
 *
 * @param before the digest before
 * @param after the digest after
 * @param verified whether it is known that the files were before what was run; otherwise
 * only the history may say so, when it is written
 * @param completion what the run keeps to know that nothing is left to be run,
 * {@code null} if something is
 */
record FileDigests(String before, String after, boolean verified, @Nullable String completion) {

}
