package dev.migrations.sample.audit;

import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who did what, in the transaction in which it is done.
 */
@Component
public class AuditLog {

	private final AuditRecordRepository records;

	private final Clock clock;

	AuditLog(AuditRecordRepository records, Clock clock) {
		this.records = records;
		this.clock = clock;
	}

	/**
	 * Write down one thing.
	 * @param actorId the user who did it, {@code null} for the service itself
	 * @param action what was done, such as {@code entry.updated}
	 * @param subject to what, such as {@code entry:42}
	 * @param detail what else is worth knowing; no words of a journal
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(@Nullable Long actorId, String action, String subject, Map<String, Object> detail) {
		this.records.save(new AuditRecord(this.clock.instant(), actorId, action, subject, detail));
	}

}
