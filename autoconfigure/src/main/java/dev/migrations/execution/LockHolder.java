package dev.migrations.execution;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Who keeps other runs away from a schema.
 *
 * @param pid PostgreSQL's process that holds the advisory lock, {@code null} for a lease
 * @param application what it calls itself
 * @param address from where it is connected, {@code null} if that is not to be seen, or
 * is a local socket
 * @param since when it connected, or took the lease; {@code null} if that is not to be
 * seen
 * @param query what it runs or ran last, {@code null} if that is not to be seen
 * @param expiresAt when a lease ends that is not renewed, {@code null} for an advisory
 * lock
 */
public record LockHolder(@Nullable Integer pid, String application, @Nullable String address,
		@Nullable OffsetDateTime since, @Nullable String query, @Nullable OffsetDateTime expiresAt) {

	/**
	 * Whether it holds a lease, which it has to renew, and not an advisory lock.
	 */
	public boolean isLease() {
		return this.expiresAt != null;
	}

	/**
	 * All of it in one line, to follow the words "it is held by".
	 */
	public String describe() {
		StringBuilder text = new StringBuilder(this.application.isEmpty() ? "a session" : this.application);
		text.append(" (");
		if (this.pid != null) {
			text.append("pid ").append(this.pid).append(", ");
		}
		text.append((this.address != null) ? this.address : "local");
		if (this.since != null) {
			text.append(isLease() ? ", since " : ", connected since ").append(this.since.withNano(0));
		}
		if (this.expiresAt != null) {
			text.append(", lease until ").append(this.expiresAt.withNano(0));
		}
		text.append(')');
		if (this.query != null && !this.query.isBlank()) {
			text.append(", which runs: ").append(this.query);
		}
		return text.toString();
	}

}
