package dev.migrations.sample.session;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/{userId}/sessions")
class SessionController {

	private final Sessions sessions;

	SessionController(Sessions sessions) {
		this.sessions = sessions;
	}

	@GetMapping
	List<SessionView> list(@PathVariable long userId) {
		return this.sessions.list(userId).stream().map((session) -> SessionView.of(session, null)).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	SessionView start(@PathVariable long userId,
			@RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String userAgent,
			HttpServletRequest request) {
		Sessions.StartedSession started = this.sessions.start(userId, shorten(userAgent), request.getRemoteAddr());
		return SessionView.of(started.session(), started.token());
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@PathVariable long userId, @PathVariable UUID id) {
		this.sessions.end(userId, id);
	}

	private static @Nullable String shorten(@Nullable String userAgent) {
		return (userAgent != null) ? userAgent.substring(0, Math.min(userAgent.length(), 255)) : null;
	}

	record SessionView(UUID id, @Nullable String userAgent, @Nullable String clientAddress, Instant startedAt,
			Instant expiresAt, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

		static SessionView of(Session session, @Nullable String token) {
			InetAddress address = session.getClientAddress();
			return new SessionView(session.getId(), session.getUserAgent(),
					(address != null) ? address.getHostAddress() : null, session.getStartedAt(), session.getExpiresAt(),
					token);
		}

	}

}
