package dev.migrations.sample.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * How often a reminder comes back. It is the PostgreSQL type {@code recurrence}.
 */
enum Recurrence {

	DAILY, MONTHLY, ONCE, WEEKLY;

	/**
	 * When a reminder is due after it has been due: at the same time of day where the
	 * user lives, whatever the clocks do in between.
	 * @return empty if it does not come back
	 */
	Optional<Instant> after(Instant due, ZoneId zone) {
		ZonedDateTime local = due.atZone(zone);
		return switch (this) {
			case DAILY -> Optional.of(local.plusDays(1).toInstant());
			case WEEKLY -> Optional.of(local.plusWeeks(1).toInstant());
			case MONTHLY -> Optional.of(local.plusMonths(1).toInstant());
			case ONCE -> Optional.empty();
		};
	}

}
