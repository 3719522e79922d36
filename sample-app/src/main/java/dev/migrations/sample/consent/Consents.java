package dev.migrations.sample.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import dev.migrations.sample.audit.AuditLog;
import dev.migrations.sample.user.Users;
import dev.migrations.sample.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and withdraws consents. For each purpose one can be in force, which the database
 * guards.
 */
@Service
class Consents {

	private final ConsentRepository consents;

	private final PolicyRepository policies;

	private final Users users;

	private final AuditLog auditLog;

	private final Clock clock;

	Consents(ConsentRepository consents, PolicyRepository policies, Users users, AuditLog auditLog, Clock clock) {
		this.consents = consents;
		this.policies = policies;
		this.users = users;
		this.auditLog = auditLog;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<Consent> history(long userId) {
		return this.consents.findByUserIdOrderByGivenAtAscIdAsc(userId);
	}

	@Transactional
	Consent give(long userId, Purpose purpose) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		Policy policy = this.policies.findFirstByPurposeAndEffectiveFromLessThanEqualOrderByEditionDesc(purpose, today)
			.orElseThrow(() -> new NotFoundException("policy", purpose));
		Consent consent = this.consents
			.saveAndFlush(new Consent(this.users.require(userId), policy, this.clock.instant()));
		this.auditLog.record(userId, "consent.given", "consent:" + consent.getId(), Map.of("purpose", purpose));
		return consent;
	}

	@Transactional
	void withdraw(long userId, Purpose purpose) {
		Consent consent = this.consents.findByUserIdAndPurposeAndWithdrawnAtIsNull(userId, purpose)
			.orElseThrow(() -> new NotFoundException("consent", purpose));
		consent.withdraw(this.clock.instant());
		this.auditLog.record(userId, "consent.withdrawn", "consent:" + consent.getId(), Map.of("purpose", purpose));
	}

}
