package dev.migrations.sample.consent;

import java.time.Instant;
import java.util.Objects;

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
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a user allowed, from when and until when. It is kept after it was withdrawn: who
 * processes personal data must be able to show that the consent was given (GDPR, article
 * 7).
 */
@Entity
@Table(name = "consents", indexes = @Index(name = "consents_user_id_given_at_idx", columnList = "user_id, given_at"),
		check = @CheckConstraint(name = "consents_withdrawn_after_given", constraint = "withdrawn_at >= given_at"))
class Consent {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "user_id", nullable = false, updatable = false)
	private User user;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "policy_id", nullable = false, updatable = false)
	private Policy policy;

	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	@Column(nullable = false, updatable = false)
	private Purpose purpose;

	@Column(nullable = false, updatable = false)
	private Instant givenAt;

	private @Nullable Instant withdrawnAt;

	/** For Hibernate. */
	@SuppressWarnings("NullAway.Init")
	protected Consent() {
	}

	Consent(User user, Policy policy, Instant givenAt) {
		this.user = user;
		this.policy = policy;
		this.purpose = policy.getPurpose();
		this.givenAt = givenAt;
	}

	void withdraw(Instant now) {
		this.withdrawnAt = now;
	}

	long getId() {
		return Objects.requireNonNull(this.id);
	}

	User getUser() {
		return this.user;
	}

	Policy getPolicy() {
		return this.policy;
	}

	Purpose getPurpose() {
		return this.purpose;
	}

	Instant getGivenAt() {
		return this.givenAt;
	}

	@Nullable Instant getWithdrawnAt() {
		return this.withdrawnAt;
	}

}
