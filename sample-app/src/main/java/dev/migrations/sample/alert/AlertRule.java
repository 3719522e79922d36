package dev.migrations.sample.alert;

import java.math.BigDecimal;
import java.util.Objects;

import dev.migrations.sample.user.User;
import jakarta.persistence.CheckConstraint;
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
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to be warned of.
 */
@Entity
@Table(name = "alert_rules",
		uniqueConstraints = @UniqueConstraint(name = "alert_rules_user_id_name_key",
				columnNames = { "user_id", "name" }),
		check = {
				@CheckConstraint(name = "alert_rules_keyword_where_needed",
						constraint = "(trigger = 'KEYWORD') = (keyword is not null)"),
				@CheckConstraint(name = "alert_rules_threshold_where_needed",
						constraint = "(trigger = 'LOW_MOOD') = (threshold is not null and window_days is not null)"),
				@CheckConstraint(name = "alert_rules_threshold_is_a_share",
						constraint = "threshold > 0 and threshold <= 1"),
				@CheckConstraint(name = "alert_rules_window_of_days", constraint = "window_days between 1 and 90") })
class AlertRule {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "user_id", nullable = false, updatable = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	private User user;

	@Column(nullable = false, length = 120)
	private String name;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 24)
	private Trigger trigger;

	@Column(length = 80)
	private @Nullable String keyword;

	@Column(precision = 3, scale = 2)
	private @Nullable BigDecimal threshold;

	private @Nullable Short windowDays;

	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	@Column(nullable = false)
	private Severity severity;

	@Column(nullable = false)
	private boolean enabled = true;

	@Version
	private int version;

	/** For Hibernate. */
	@SuppressWarnings("NullAway.Init")
	protected AlertRule() {
	}

	AlertRule(User user, String name, Trigger trigger, Severity severity) {
		this.user = user;
		this.name = name;
		this.trigger = trigger;
		this.severity = severity;
	}

	long getId() {
		return Objects.requireNonNull(this.id);
	}

	User getUser() {
		return this.user;
	}

	String getName() {
		return this.name;
	}

	Trigger getTrigger() {
		return this.trigger;
	}

	@Nullable String getKeyword() {
		return this.keyword;
	}

	void setKeyword(@Nullable String keyword) {
		this.keyword = keyword;
	}

	@Nullable BigDecimal getThreshold() {
		return this.threshold;
	}

	@Nullable Short getWindowDays() {
		return this.windowDays;
	}

	void setThreshold(@Nullable BigDecimal threshold, @Nullable Short windowDays) {
		this.threshold = threshold;
		this.windowDays = windowDays;
	}

	Severity getSeverity() {
		return this.severity;
	}

	boolean isEnabled() {
		return this.enabled;
	}

}
