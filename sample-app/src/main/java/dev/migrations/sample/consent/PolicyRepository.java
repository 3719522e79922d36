package dev.migrations.sample.consent;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface PolicyRepository extends Repository<Policy, Long> {

	Optional<Policy> findFirstByPurposeAndEffectiveFromLessThanEqualOrderByEditionDesc(Purpose purpose, LocalDate day);

}
