package dev.migrations.sample.consent;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The words to which users consent, an edition for each time they changed. Editions come
 * with the migrations, as the program does.
 */
@Entity
@Immutable
@Table(name = "policies", uniqueConstraints = @UniqueConstraint(name = "policies_purpose_edition_key",
		columnNames = { "purpose", "edition" }))
class Policy {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	@Column(nullable = false)
	private Purpose purpose;

	@Column(nullable = false)
	private int edition;

	@Column(nullable = false, length = Length.LONG32)
	private String wording;

	@Column(nullable = false)
	private LocalDate effectiveFrom;

	/** For Hibernate, which alone makes them. */
	@SuppressWarnings("NullAway.Init")
	protected Policy() {
	}

	long getId() {
		return Objects.requireNonNull(this.id);
	}

	Purpose getPurpose() {
		return this.purpose;
	}

	int getEdition() {
		return this.edition;
	}

	String getWording() {
		return this.wording;
	}

	LocalDate getEffectiveFrom() {
		return this.effectiveFrom;
	}

}
