package dev.migrations.sample.reminder;

import java.time.Clock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for reminders that are due, again and again.
 */
@Component
class ReminderDispatcher {

	private final Deliveries deliveries;

	private final Clock clock;

	ReminderDispatcher(Deliveries deliveries, Clock clock) {
		this.deliveries = deliveries;
		this.clock = clock;
	}

	@Scheduled(cron = "${journal.reminders.schedule}")
	void dispatch() {
		this.deliveries.deliverDue(this.clock.instant());
	}

}
