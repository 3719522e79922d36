package dev.migrations.sample.alert;

import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface AlertRepository extends JpaRepository<Alert, Long> {

	@EntityGraph(attributePaths = "rule")
	Page<Alert> findByRuleUserId(long userId, Pageable pageable);

	@EntityGraph(attributePaths = "rule")
	Page<Alert> findByRuleUserIdAndAcknowledgedAtIsNull(long userId, Pageable pageable);

	Optional<Alert> findByIdAndRuleUserId(long id, long userId);

	boolean existsByRuleIdAndEntryId(long ruleId, long entryId);

	boolean existsByRuleIdAndAcknowledgedAtIsNull(long ruleId);

}
