package dev.migrations.sample.journal;

import java.time.Instant;
import java.util.Objects;

import dev.migrations.sample.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * A book of entries; a user may keep several.
 */
@Entity
@Table(name = "journals", uniqueConstraints = @UniqueConstraint(name = "journals_owner_id_title_key",
		columnNames = { "owner_id", "title" }))
class Journal {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "owner_id", nullable = false, updatable = false)
	private User owner;

	@Column(nullable = false, length = 120)
	private String title;

	@Column(nullable = false)
	private boolean archived;

	@CreationTimestamp
	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	/** For Hibernate. */
	@SuppressWarnings("NullAway.Init")
	protected Journal() {
	}

	@SuppressWarnings("NullAway.Init") // Hibernate sets the time
	Journal(User owner, String title) {
		this.owner = owner;
		this.title = title;
	}

	long getId() {
		return Objects.requireNonNull(this.id);
	}

	User getOwner() {
		return this.owner;
	}

	String getTitle() {
		return this.title;
	}

	boolean isArchived() {
		return this.archived;
	}

	Instant getCreatedAt() {
		return this.createdAt;
	}

}
