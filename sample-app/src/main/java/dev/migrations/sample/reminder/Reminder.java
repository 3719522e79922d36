package dev.migrations.sample.reminder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import dev.migrations.sample.journal.Entry;
import dev.migrations.sample.user.User;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to hear of, and when.
 */
@Entity
@Table(name = "reminders", indexes = { @Index(name = "reminders_user_id_due_at_idx", columnList = "user_id, due_at"),
		@Index(name = "reminders_entry_id_idx", columnList = "entry_id") })
public class Reminder {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "user_id", nullable = false, updatable = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	private User user;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "entry_id")
	@OnDelete(action = OnDeleteAction.SET_NULL)
	private @Nullable Entry entry;

	@Column(nullable = false, length = 280)
	private String message;

	@Column(nullable = false)
	private Instant dueAt;

	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	@Column(nullable = false)
	private Recurrence recurrence;

	@ElementCollection
	@CollectionTable(name = "reminder_channels", joinColumns = @JoinColumn(name = "reminder_id"))
	@Enumerated(EnumType.STRING)
	@Column(name = "channel", nullable = false, length = 16)
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Set<Channel> channels;

	private @Nullable Instant endedAt;

	@Version
	private int version;

	/** For Hibernate. */
	@SuppressWarnings("NullAway.Init")
	protected Reminder() {
	}

	Reminder(User user, @Nullable Entry entry, String message, Instant dueAt, Recurrence recurrence,
			Set<Channel> channels) {
		this.user = user;
		this.entry = entry;
		this.message = message;
		this.dueAt = dueAt;
		this.recurrence = recurrence;
		this.channels = EnumSet.copyOf(channels);
	}

	/** Wait for the next time after the given one, or end. */
	void moveOn(Instant now) {
		Instant next = this.dueAt;
		while (!next.isAfter(now)) {
			Instant following = this.recurrence.after(next, this.user.getTimeZone()).orElse(null);
			if (following == null) {
				end(now);
				return;
			}
			next = following;
		}
		this.dueAt = next;
	}

	void end(Instant now) {
		this.endedAt = now;
	}

	public long getId() {
		return Objects.requireNonNull(this.id);
	}

	public User getUser() {
		return this.user;
	}

	@Nullable Entry getEntry() {
		return this.entry;
	}

	public String getMessage() {
		return this.message;
	}

	Instant getDueAt() {
		return this.dueAt;
	}

	Recurrence getRecurrence() {
		return this.recurrence;
	}

	Set<Channel> getChannels() {
		return this.channels;
	}

	@Nullable Instant getEndedAt() {
		return this.endedAt;
	}

}
