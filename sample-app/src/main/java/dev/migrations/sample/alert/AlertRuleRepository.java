package dev.migrations.sample.alert;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface AlertRuleRepository extends JpaRepository<AlertRule, Long> {

	List<AlertRule> findByUserIdOrderByName(long userId);

	List<AlertRule> findByUserIdAndTriggerAndEnabledIsTrue(long userId, Trigger trigger);

	Optional<AlertRule> findByIdAndUserId(long id, long userId);

}
