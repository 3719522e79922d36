package dev.migrations.sample.reminder;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import dev.migrations.sample.audit.AuditLog;
import dev.migrations.sample.journal.Entries;
import dev.migrations.sample.journal.Entry;
import dev.migrations.sample.user.Users;
import dev.migrations.sample.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets reminders and cancels them.
 */
@Service
class Reminders {

	private final ReminderRepository reminders;

	private final Deliveries deliveries;

	private final Users users;

	private final Entries entries;

	private final AuditLog auditLog;

	private final Clock clock;

	Reminders(ReminderRepository reminders, Deliveries deliveries, Users users, Entries entries, AuditLog auditLog,
			Clock clock) {
		this.reminders = reminders;
		this.deliveries = deliveries;
		this.users = users;
		this.entries = entries;
		this.auditLog = auditLog;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<Reminder> waiting(long userId) {
		return this.reminders.findByUserIdAndEndedAtIsNullOrderByDueAt(userId);
	}

	@Transactional(readOnly = true)
	List<Delivery> deliveries(long userId, long id) {
		return this.deliveries.of(require(userId, id));
	}

	@Transactional
	Reminder set(long userId, ReminderDraft draft) {
		Entry entry = (draft.entryId() != null) ? this.entries.require(userId, draft.entryId()) : null;
		Reminder reminder = this.reminders.save(new Reminder(this.users.require(userId), entry, draft.message(),
				draft.dueAt(), draft.recurrence(), draft.channels()));
		this.auditLog.record(userId, "reminder.set", "reminder:" + reminder.getId(), Map.of());
		return reminder;
	}

	@Transactional
	void cancel(long userId, long id) {
		require(userId, id).end(this.clock.instant());
		this.auditLog.record(userId, "reminder.cancelled", "reminder:" + id, Map.of());
	}

	private Reminder require(long userId, long id) {
		return this.reminders.findByIdAndUserId(id, userId).orElseThrow(() -> new NotFoundException("reminder", id));
	}

}
