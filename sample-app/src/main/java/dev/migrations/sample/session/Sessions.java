package dev.migrations.sample.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.migrations.sample.audit.AuditLog;
import dev.migrations.sample.user.Users;
import dev.migrations.sample.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs users in and out. Whoever asks is let in: a real service would ask for a password
 * first.
 */
@Service
class Sessions {

	private static final Duration LIFETIME = Duration.ofDays(30);

	private final SessionRepository sessions;

	private final Users users;

	private final AuditLog auditLog;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Sessions(SessionRepository sessions, Users users, AuditLog auditLog, Clock clock) {
		this.sessions = sessions;
		this.users = users;
		this.auditLog = auditLog;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<Session> list(long userId) {
		return this.sessions.findByUserIdAndExpiresAtAfterOrderByStartedAt(userId, this.clock.instant());
	}

	@Transactional
	StartedSession start(long userId, @Nullable String userAgent, String clientAddress) {
		byte[] token = new byte[32];
		this.random.nextBytes(token);
		Session session = this.sessions.save(new Session(this.users.require(userId), sha256(token), userAgent,
				address(clientAddress), this.clock.instant(), LIFETIME));
		this.auditLog.record(userId, "session.started", "session:" + session.getId(), Map.of());
		return new StartedSession(session, Base64.getUrlEncoder().withoutPadding().encodeToString(token));
	}

	@Transactional
	void end(long userId, UUID id) {
		Session session = this.sessions.findByIdAndUserId(id, userId)
			.orElseThrow(() -> new NotFoundException("session", id));
		this.sessions.delete(session);
		this.auditLog.record(userId, "session.ended", "session:" + id, Map.of());
	}

	private static byte[] sha256(byte[] token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/** The container gives the address as digits, so this asks no name server. */
	private static @Nullable InetAddress address(String text) {
		try {
			return InetAddress.getByName(text);
		}
		catch (UnknownHostException ex) {
			return null;
		}
	}

	/**
	 * A session that has just begun.
	 *
	 * @param session the session
	 * @param token what the client shows from now on; it is said this once and not stored
	 */
	record StartedSession(Session session, String token) {

	}

}
