package dev.migrations.sample.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import dev.migrations.sample.journal.Entries;
import dev.migrations.sample.journal.Entry;
import dev.migrations.sample.journal.EntryWritten;
import dev.migrations.sample.journal.Mood;
import dev.migrations.sample.reminder.ReminderMissed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at what happens with the rules of the user whom it concerns.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AlertRaiser {

	private final AlertRuleRepository rules;

	private final AlertRepository alerts;

	private final Entries entries;

	private final Clock clock;

	AlertRaiser(AlertRuleRepository rules, AlertRepository alerts, Entries entries, Clock clock) {
		this.rules = rules;
		this.alerts = alerts;
		this.entries = entries;
		this.clock = clock;
	}

	@EventListener
	void onEntryWritten(EntryWritten event) {
		Entry entry = event.entry();
		long userId = entry.getOwner().getId();
		for (AlertRule rule : this.rules.findByUserIdAndTriggerAndEnabledIsTrue(userId, Trigger.KEYWORD)) {
			if (mentions(entry, rule) && !this.alerts.existsByRuleIdAndEntryId(rule.getId(), entry.getId())) {
				this.alerts.save(new Alert(rule, entry, null, "An entry mentions '%s'".formatted(rule.getKeyword()),
						this.clock.instant()));
			}
		}
		for (AlertRule rule : this.rules.findByUserIdAndTriggerAndEnabledIsTrue(userId, Trigger.LOW_MOOD)) {
			if (isLow(rule) && !this.alerts.existsByRuleIdAndAcknowledgedAtIsNull(rule.getId())) {
				this.alerts.save(new Alert(rule, entry, null,
						"Your mood has been low in the last %d days".formatted(rule.getWindowDays()),
						this.clock.instant()));
			}
		}
	}

	@EventListener
	void onReminderMissed(ReminderMissed event) {
		long userId = event.reminder().getUser().getId();
		for (AlertRule rule : this.rules.findByUserIdAndTriggerAndEnabledIsTrue(userId, Trigger.MISSED_REMINDER)) {
			this.alerts
				.save(new Alert(rule, null, event.reminder(), "A reminder did not reach you", this.clock.instant()));
		}
	}

	private static boolean mentions(Entry entry, AlertRule rule) {
		String keyword = Objects.requireNonNull(rule.getKeyword()).toLowerCase(Locale.ROOT);
		return (entry.getTitle() + "\n" + entry.getBody()).toLowerCase(Locale.ROOT).contains(keyword);
	}

	private boolean isLow(AlertRule rule) {
		List<Mood> moods = this.entries.moodsOfLastDays(rule.getUser(), Objects.requireNonNull(rule.getWindowDays()));
		if (moods.isEmpty()) {
			return false;
		}
		long low = moods.stream().filter(Mood.LOW_ONES::contains).count();
		BigDecimal share = BigDecimal.valueOf(low).divide(BigDecimal.valueOf(moods.size()), 2, RoundingMode.HALF_UP);
		return share.compareTo(Objects.requireNonNull(rule.getThreshold())) >= 0;
	}

}
