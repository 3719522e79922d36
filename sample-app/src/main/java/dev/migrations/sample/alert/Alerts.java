package dev.migrations.sample.alert;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import dev.migrations.sample.alert.AlertController.AlertView;
import dev.migrations.sample.audit.AuditLog;
import dev.migrations.sample.user.Users;
import dev.migrations.sample.web.NotFoundException;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the rules of users, shows their alerts.
 */
@Service
class Alerts {

	private final AlertRuleRepository rules;

	private final AlertRepository alerts;

	private final Users users;

	private final AuditLog auditLog;

	private final Clock clock;

	Alerts(AlertRuleRepository rules, AlertRepository alerts, Users users, AuditLog auditLog, Clock clock) {
		this.rules = rules;
		this.alerts = alerts;
		this.users = users;
		this.auditLog = auditLog;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<AlertRule> rules(long userId) {
		return this.rules.findByUserIdOrderByName(userId);
	}

	@Transactional
	AlertRule addRule(long userId, AlertRuleDraft draft) {
		AlertRule rule = new AlertRule(this.users.require(userId), draft.name(), draft.trigger(), draft.severity());
		rule.setKeyword(draft.keyword());
		rule.setThreshold(draft.threshold(), draft.windowDays());
		AlertRule saved = this.rules.saveAndFlush(rule);
		this.auditLog.record(userId, "alert-rule.added", "alert-rule:" + saved.getId(), Map.of());
		return saved;
	}

	@Transactional
	void removeRule(long userId, long id) {
		AlertRule rule = this.rules.findByIdAndUserId(id, userId)
			.orElseThrow(() -> new NotFoundException("alert rule", id));
		this.rules.delete(rule);
		this.auditLog.record(userId, "alert-rule.removed", "alert-rule:" + id, Map.of());
	}

	@Transactional(readOnly = true)
	Page<AlertView> list(long userId, boolean open, Pageable pageable) {
		Page<Alert> page = open ? this.alerts.findByRuleUserIdAndAcknowledgedAtIsNull(userId, pageable)
				: this.alerts.findByRuleUserId(userId, pageable);
		return page.map(AlertView::of);
	}

	@Transactional
	AlertView acknowledge(long userId, long id) {
		Alert alert = this.alerts.findByIdAndRuleUserId(id, userId)
			.orElseThrow(() -> new NotFoundException("alert", id));
		alert.acknowledge(this.users.require(userId), this.clock.instant());
		this.auditLog.record(userId, "alert.acknowledged", "alert:" + id, Map.of());
		return AlertView.of(alert);
	}

}
