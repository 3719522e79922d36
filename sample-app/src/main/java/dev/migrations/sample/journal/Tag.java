package dev.migrations.sample.journal;

import java.util.Objects;

import dev.migrations.sample.user.User;
import jakarta.persistence.CheckConstraint;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A word that a user puts on entries to find them again.
 */
@Entity
@Table(name = "tags",
		uniqueConstraints = @UniqueConstraint(name = "tags_owner_id_name_key", columnNames = { "owner_id", "name" }),
		check = @CheckConstraint(name = "tags_color_is_hexadecimal", constraint = "color ~ '^#[0-9a-f]{6}$'"))
class Tag {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "owner_id", nullable = false, updatable = false)
	private User owner;

	@Column(nullable = false, length = 50)
	private String name;

	@JdbcTypeCode(SqlTypes.CHAR)
	@Column(length = 7)
	private @Nullable String color;

	/** For Hibernate. */
	@SuppressWarnings("NullAway.Init")
	protected Tag() {
	}

	Tag(User owner, String name, @Nullable String color) {
		this.owner = owner;
		this.name = name;
		this.color = color;
	}

	long getId() {
		return Objects.requireNonNull(this.id);
	}

	User getOwner() {
		return this.owner;
	}

	String getName() {
		return this.name;
	}

	@Nullable String getColor() {
		return this.color;
	}

}
