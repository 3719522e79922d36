package dev.migrations.sample.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import org.hibernate.jpa.SpecHints;
import org.hibernate.Timeouts;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.QueryHints;

interface ReminderRepository extends JpaRepository<Reminder, Long> {

	@EntityGraph(attributePaths = { "channels", "entry" })
	List<Reminder> findByUserIdAndEndedAtIsNullOrderByDueAt(long userId);

	Optional<Reminder> findByIdAndUserId(long id, long userId);

	/** What is due and no other instance of the service is at work on. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@QueryHints(@QueryHint(name = SpecHints.HINT_SPEC_LOCK_TIMEOUT, value = "" + Timeouts.SKIP_LOCKED_MILLI))
	List<Reminder> findByDueAtLessThanEqualAndEndedAtIsNullOrderByDueAt(Instant now, Limit limit);

}
