package dev.migrations.sample.alert;

import java.time.Instant;
import java.util.Objects;

import dev.migrations.sample.journal.Entry;
import dev.migrations.sample.reminder.Reminder;
import dev.migrations.sample.user.User;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A warning that a rule gave.
 */
@Entity
@Table(name = "alerts",
		indexes = { @Index(name = "alerts_rule_id_raised_at_idx", columnList = "rule_id, raised_at desc"),
				@Index(name = "alerts_entry_id_idx", columnList = "entry_id"),
				@Index(name = "alerts_reminder_id_idx", columnList = "reminder_id"),
				@Index(name = "alerts_acknowledged_by_idx", columnList = "acknowledged_by") },
		check = @CheckConstraint(name = "alerts_acknowledged_by_somebody",
				constraint = "(acknowledged_at is null) = (acknowledged_by is null)"))
class Alert {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "rule_id", nullable = false, updatable = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	private AlertRule rule;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "entry_id", updatable = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	private @Nullable Entry entry;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "reminder_id", updatable = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	private @Nullable Reminder reminder;

	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	@Column(nullable = false)
	private Severity severity;

	@Column(nullable = false, length = 280)
	private String message;

	@Column(nullable = false, updatable = false)
	private Instant raisedAt;

	private @Nullable Instant acknowledgedAt;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "acknowledged_by")
	private @Nullable User acknowledgedBy;

	/** For Hibernate. */
	@SuppressWarnings("NullAway.Init")
	protected Alert() {
	}

	Alert(AlertRule rule, @Nullable Entry entry, @Nullable Reminder reminder, String message, Instant raisedAt) {
		this.rule = rule;
		this.entry = entry;
		this.reminder = reminder;
		this.severity = rule.getSeverity();
		this.message = message;
		this.raisedAt = raisedAt;
	}

	/** Say that somebody has seen it; the first to say so counts. */
	void acknowledge(User user, Instant now) {
		if (this.acknowledgedAt == null) {
			this.acknowledgedAt = now;
			this.acknowledgedBy = user;
		}
	}

	long getId() {
		return Objects.requireNonNull(this.id);
	}

	AlertRule getRule() {
		return this.rule;
	}

	@Nullable Entry getEntry() {
		return this.entry;
	}

	@Nullable Reminder getReminder() {
		return this.reminder;
	}

	Severity getSeverity() {
		return this.severity;
	}

	String getMessage() {
		return this.message;
	}

	Instant getRaisedAt() {
		return this.raisedAt;
	}

	@Nullable Instant getAcknowledgedAt() {
		return this.acknowledgedAt;
	}

	@Nullable User getAcknowledgedBy() {
		return this.acknowledgedBy;
	}

}
