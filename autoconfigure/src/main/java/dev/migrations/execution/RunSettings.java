package dev.migrations.execution;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Who runs revisions, and how patiently.
 *
 * @param application the name of the application, as PostgreSQL and the history show it
 * @param applicationVersion its version, {@code null} if it has none
 * @param client the host on which it runs
 * @param lockWait how long to wait for another run to end; zero does not wait, a negative
 * one waits for ever
 */
public record RunSettings(String application, @Nullable String applicationVersion, String client, Duration lockWait) {

}
