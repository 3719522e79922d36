package dev.migrations.sample.alert;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/{userId}/alert-rules")
class AlertRuleController {

	private final Alerts alerts;

	AlertRuleController(Alerts alerts) {
		this.alerts = alerts;
	}

	@GetMapping
	List<AlertRuleView> list(@PathVariable long userId) {
		return this.alerts.rules(userId).stream().map(AlertRuleView::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	AlertRuleView add(@PathVariable long userId, @RequestBody @Valid AlertRuleDraft draft) {
		return AlertRuleView.of(this.alerts.addRule(userId, draft));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable long userId, @PathVariable long id) {
		this.alerts.removeRule(userId, id);
	}

	record AlertRuleView(long id, String name, Trigger trigger, Severity severity, @Nullable String keyword,
			@Nullable BigDecimal threshold, @Nullable Short windowDays, boolean enabled) {

		static AlertRuleView of(AlertRule rule) {
			return new AlertRuleView(rule.getId(), rule.getName(), rule.getTrigger(), rule.getSeverity(),
					rule.getKeyword(), rule.getThreshold(), rule.getWindowDays(), rule.isEnabled());
		}

	}

}
