package dev.migrations.execution;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row that is about to be written into the history.
 *
 * @param revision which revision, {@code null} if the version table is stamped with
 * nothing
 * @param downRevisions what it follows
 * @param dependsOn what else it needs
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param message what it says it does
 * @param script where it is
 * @param startedAt an SQL expression for the time at which it was begun
 * @param outcome {@code applied} or {@code failed}
 * @param error what failed
 * @param client the host that runs it
 * @param application the application that runs it
 * @param applicationVersion the version of that
 * @param checksum of the statements that run
 * @param downgradeSql the text that undoes it
 * @param tag a word of the caller's own
 * @param files the digests of the files of all that is applied, {@code null} if nothing
 * is to be kept of them
 * @param created an SQL expression for the names of what it made, {@code null} where
 * nothing is to be known of that
 */
record HistoryRecord(@Nullable String revision, List<String> downRevisions, List<String> dependsOn, String direction,
		@Nullable String message, @Nullable String script, String startedAt, String outcome, @Nullable String error,
		@Nullable String client, String application, @Nullable String applicationVersion, @Nullable String checksum,
		@Nullable String downgradeSql, @Nullable String tag, @Nullable FileDigests files, @Nullable String created) {

}
