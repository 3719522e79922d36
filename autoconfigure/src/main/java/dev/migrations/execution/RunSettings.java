package dev.migrations.execution;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Who runs revisions, how runs are kept apart, and how their statements run.
 *
 * @param application the name of the application, as the history shows it
 * @param applicationVersion its version, {@code null} if it has none
 * @param client the host on which it runs
 * @param lock how runs are kept apart
 * @param statements how statements run
 */
public record RunSettings(String application, @Nullable String applicationVersion, String client, LockSettings lock,
		StatementSettings statements) {

	/**
	 * Create settings with the usual lock, and statements as usual.
	 * @param lockWait how long to wait for another run to end; zero does not wait, a
	 * negative one waits for ever
	 */
	public RunSettings(String application, @Nullable String applicationVersion, String client, Duration lockWait) {
		this(application, applicationVersion, client, new LockSettings(LockMode.AUTO, lockWait, LockSettings.LEASE),
				StatementSettings.USUAL);
	}

	/**
	 * The name by which PostgreSQL shows the connections of migrations.
	 */
	public String sessionName() {
		return "%s-migrations/%s".formatted(this.application, this.client);
	}

}
