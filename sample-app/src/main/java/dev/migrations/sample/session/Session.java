package dev.migrations.sample.session;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import dev.migrations.sample.user.User;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/**
 * A device on which a user is signed in. Of its token only a hash is kept.
 */
@Entity
@Table(name = "sessions",
		indexes = { @Index(name = "sessions_user_id_idx", columnList = "user_id"),
				@Index(name = "sessions_expires_at_idx", columnList = "expires_at") },
		check = @CheckConstraint(name = "sessions_expire_after_start", constraint = "expires_at > started_at"))
class Session {

	@Id
	@GeneratedValue(strategy = GenerationType.UUID)
	private @Nullable UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "user_id", nullable = false, updatable = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	private User user;

	@Column(nullable = false, unique = true)
	private byte[] tokenHash;

	@Column(length = 255)
	private @Nullable String userAgent;

	private @Nullable InetAddress clientAddress;

	@Column(nullable = false, updatable = false)
	private Instant startedAt;

	@Column(nullable = false)
	private Instant expiresAt;

	/** For Hibernate. */
	@SuppressWarnings("NullAway.Init")
	protected Session() {
	}

	Session(User user, byte[] tokenHash, @Nullable String userAgent, @Nullable InetAddress clientAddress,
			Instant startedAt, Duration lifetime) {
		this.user = user;
		this.tokenHash = tokenHash.clone();
		this.userAgent = userAgent;
		this.clientAddress = clientAddress;
		this.startedAt = startedAt;
		this.expiresAt = startedAt.plus(lifetime);
	}

	UUID getId() {
		return Objects.requireNonNull(this.id);
	}

	User getUser() {
		return this.user;
	}

	@Nullable String getUserAgent() {
		return this.userAgent;
	}

	@Nullable InetAddress getClientAddress() {
		return this.clientAddress;
	}

	Instant getStartedAt() {
		return this.startedAt;
	}

	Instant getExpiresAt() {
		return this.expiresAt;
	}

}
