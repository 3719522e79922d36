package dev.migrations.sample.user;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who keeps journals.
 */
@Entity
@Table(name = "users", uniqueConstraints = @UniqueConstraint(name = "users_email_key", columnNames = "email"),
		check = @CheckConstraint(name = "users_email_lower_case", constraint = "email = lower(email)"))
public class User {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 254)
	private String email;

	@Embedded
	private PersonName name;

	@Column(nullable = false, length = 64)
	private ZoneId timeZone;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 16)
	private UserStatus status = UserStatus.ACTIVE;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Preferences preferences = Preferences.DEFAULTS;

	@Version
	private int version;

	@CreationTimestamp
	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	@UpdateTimestamp
	@Column(nullable = false)
	private Instant updatedAt;

	/** For Hibernate. */
	@SuppressWarnings("NullAway.Init")
	protected User() {
	}

	@SuppressWarnings("NullAway.Init") // Hibernate sets the two times
	User(String email, PersonName name, ZoneId timeZone) {
		this.email = email.toLowerCase(Locale.ROOT);
		this.name = name;
		this.timeZone = timeZone;
	}

	void update(PersonName name, ZoneId timeZone, Preferences preferences) {
		this.name = name;
		this.timeZone = timeZone;
		this.preferences = preferences;
	}

	public long getId() {
		return Objects.requireNonNull(this.id);
	}

	public String getEmail() {
		return this.email;
	}

	public PersonName getName() {
		return this.name;
	}

	public ZoneId getTimeZone() {
		return this.timeZone;
	}

	public UserStatus getStatus() {
		return this.status;
	}

	public Preferences getPreferences() {
		return this.preferences;
	}

	public int getVersion() {
		return this.version;
	}

	Instant getCreatedAt() {
		return this.createdAt;
	}

	Instant getUpdatedAt() {
		return this.updatedAt;
	}

}
