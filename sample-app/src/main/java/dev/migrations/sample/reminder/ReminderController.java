package dev.migrations.sample.reminder;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.migrations.sample.journal.Entry;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/{userId}/reminders")
class ReminderController {

	private final Reminders reminders;

	ReminderController(Reminders reminders) {
		this.reminders = reminders;
	}

	@GetMapping
	List<ReminderView> list(@PathVariable long userId) {
		return this.reminders.waiting(userId).stream().map(ReminderView::of).toList();
	}

	@PostMapping
	ResponseEntity<ReminderView> set(@PathVariable long userId, @RequestBody @Valid ReminderDraft draft) {
		Reminder reminder = this.reminders.set(userId, draft);
		return ResponseEntity.created(URI.create("/api/users/%d/reminders/%d".formatted(userId, reminder.getId())))
			.body(ReminderView.of(reminder));
	}

	@GetMapping("/{id}/deliveries")
	List<DeliveryView> deliveries(@PathVariable long userId, @PathVariable long id) {
		return this.reminders.deliveries(userId, id).stream().map(DeliveryView::of).toList();
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void cancel(@PathVariable long userId, @PathVariable long id) {
		this.reminders.cancel(userId, id);
	}

	record ReminderView(long id, String message, Instant dueAt, Recurrence recurrence, Set<Channel> channels,
			@Nullable Long entryId) {

		static ReminderView of(Reminder reminder) {
			Entry entry = reminder.getEntry();
			return new ReminderView(reminder.getId(), reminder.getMessage(), reminder.getDueAt(),
					reminder.getRecurrence(), Set.copyOf(reminder.getChannels()),
					(entry != null) ? entry.getId() : null);
		}

	}

	record DeliveryView(Channel channel, Instant dueAt, Instant attemptedAt, Outcome outcome) {

		static DeliveryView of(Delivery delivery) {
			return new DeliveryView(delivery.getChannel(), delivery.getDueAt(), delivery.getAttemptedAt(),
					delivery.getOutcome());
		}

	}

}
