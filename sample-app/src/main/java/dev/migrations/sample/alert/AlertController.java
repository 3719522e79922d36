package dev.migrations.sample.alert;

import java.time.Instant;

import dev.migrations.sample.journal.Entry;
import dev.migrations.sample.reminder.Reminder;
import dev.migrations.sample.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/{userId}/alerts")
class AlertController {

	private final Alerts alerts;

	AlertController(Alerts alerts) {
		this.alerts = alerts;
	}

	@GetMapping
	PagedModel<AlertView> list(@PathVariable long userId, @RequestParam(defaultValue = "false") boolean open,
			@PageableDefault(sort = { "raisedAt", "id" }, direction = Direction.DESC) Pageable pageable) {
		return new PagedModel<>(this.alerts.list(userId, open, pageable));
	}

	@PutMapping("/{id}/acknowledgement")
	AlertView acknowledge(@PathVariable long userId, @PathVariable long id) {
		return this.alerts.acknowledge(userId, id);
	}

	record AlertView(long id, String rule, Severity severity, String message, Instant raisedAt, @Nullable Long entryId,
			@Nullable Long reminderId, @Nullable Instant acknowledgedAt, @Nullable Long acknowledgedBy) {

		static AlertView of(Alert alert) {
			Entry entry = alert.getEntry();
			Reminder reminder = alert.getReminder();
			User acknowledgedBy = alert.getAcknowledgedBy();
			return new AlertView(alert.getId(), alert.getRule().getName(), alert.getSeverity(), alert.getMessage(),
					alert.getRaisedAt(), (entry != null) ? entry.getId() : null,
					(reminder != null) ? reminder.getId() : null, alert.getAcknowledgedAt(),
					(acknowledgedBy != null) ? acknowledgedBy.getId() : null);
		}

	}

}
