package dev.migrations.sample.reminder;

import java.time.Instant;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.log.LogMessage;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends reminders, and remembers what became of them.
 */
@Service
class Deliveries {

	private static final Log logger = LogFactory.getLog(Deliveries.class);

	private static final Limit BATCH = Limit.of(100);

	private final ReminderRepository reminders;

	private final DeliveryRepository deliveries;

	private final Messenger messenger;

	private final ApplicationEventPublisher events;

	Deliveries(ReminderRepository reminders, DeliveryRepository deliveries, Messenger messenger,
			ApplicationEventPublisher events) {
		this.reminders = reminders;
		this.deliveries = deliveries;
		this.messenger = messenger;
		this.events = events;
	}

	@Transactional(readOnly = true)
	List<Delivery> of(Reminder reminder) {
		return this.deliveries.findByReminderIdOrderById(reminder.getId());
	}

	/**
	 * Send what is due, the longest overdue first; if it is very much, only some of it.
	 */
	@Transactional
	void deliverDue(Instant now) {
		for (Reminder reminder : this.reminders.findByDueAtLessThanEqualAndEndedAtIsNullOrderByDueAt(now, BATCH)) {
			for (Channel channel : reminder.getChannels()) {
				deliver(reminder, channel, now);
			}
			reminder.moveOn(now);
		}
	}

	private void deliver(Reminder reminder, Channel channel, Instant now) {
		Outcome outcome = send(reminder, channel);
		this.deliveries.save(new Delivery(reminder, channel, now, outcome));
		if (outcome == Outcome.FAILED) {
			this.events.publishEvent(new ReminderMissed(reminder));
		}
	}

	private Outcome send(Reminder reminder, Channel channel) {
		try {
			this.messenger.send(reminder.getUser(), channel, reminder.getMessage());
			return Outcome.DELIVERED;
		}
		catch (RuntimeException ex) {
			logger.warn(LogMessage.format("Reminder %d cannot be sent by %s", reminder.getId(), channel), ex);
			return Outcome.FAILED;
		}
	}

}
