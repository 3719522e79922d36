package dev.migrations.sample.reminder;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to remind a user on one channel.
 */
@Entity
@Table(name = "reminder_deliveries",
		uniqueConstraints = @UniqueConstraint(name = "reminder_deliveries_reminder_id_due_at_channel_key",
				columnNames = { "reminder_id", "due_at", "channel" }))
class Delivery {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "reminder_id", nullable = false, updatable = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Reminder reminder;

	@Column(nullable = false, updatable = false)
	private Instant dueAt;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 16, updatable = false)
	private Channel channel;

	@Column(nullable = false, updatable = false)
	private Instant attemptedAt;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 16)
	private Outcome outcome;

	/** For Hibernate. */
	@SuppressWarnings("NullAway.Init")
	protected Delivery() {
	}

	Delivery(Reminder reminder, Channel channel, Instant attemptedAt, Outcome outcome) {
		this.reminder = reminder;
		this.dueAt = reminder.getDueAt();
		this.channel = channel;
		this.attemptedAt = attemptedAt;
		this.outcome = outcome;
	}

	long getId() {
		return Objects.requireNonNull(this.id);
	}

	Reminder getReminder() {
		return this.reminder;
	}

	Instant getDueAt() {
		return this.dueAt;
	}

	Channel getChannel() {
		return this.channel;
	}

	Instant getAttemptedAt() {
		return this.attemptedAt;
	}

	Outcome getOutcome() {
		return this.outcome;
	}

}
