package dev.migrations.sample.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did. It outlives what it speaks of, so it refers to it by name
 * and not by a foreign key.
 */
@Entity
@Immutable
@Table(name = "audit_log",
		indexes = @Index(name = "audit_log_actor_id_occurred_at_idx", columnList = "actor_id, occurred_at desc"))
class AuditRecord {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false)
	private Instant occurredAt;

	private @Nullable Long actorId;

	@Column(nullable = false, length = 64)
	private String action;

	@Column(nullable = false, length = 64)
	private String subject;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Map<String, Object> detail;

	/** For Hibernate. */
	@SuppressWarnings("NullAway.Init")
	protected AuditRecord() {
	}

	AuditRecord(Instant occurredAt, @Nullable Long actorId, String action, String subject, Map<String, Object> detail) {
		this.occurredAt = occurredAt;
		this.actorId = actorId;
		this.action = action;
		this.subject = subject;
		this.detail = Map.copyOf(detail);
	}

	long getId() {
		return Objects.requireNonNull(this.id);
	}

	Instant getOccurredAt() {
		return this.occurredAt;
	}

	@Nullable Long getActorId() {
		return this.actorId;
	}

	String getAction() {
		return this.action;
	}

	String getSubject() {
		return this.subject;
	}

	Map<String, Object> getDetail() {
		return this.detail;
	}

}
