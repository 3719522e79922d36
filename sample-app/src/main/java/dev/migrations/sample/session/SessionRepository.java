package dev.migrations.sample.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface SessionRepository extends JpaRepository<Session, UUID> {

	List<Session> findByUserIdAndExpiresAtAfterOrderByStartedAt(long userId, Instant now);

	Optional<Session> findByIdAndUserId(UUID id, long userId);

}
