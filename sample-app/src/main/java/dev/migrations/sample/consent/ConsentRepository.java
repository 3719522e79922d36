package dev.migrations.sample.consent;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsentRepository extends JpaRepository<Consent, Long> {

	@EntityGraph(attributePaths = "policy")
	List<Consent> findByUserIdOrderByGivenAtAscIdAsc(long userId);

	Optional<Consent> findByUserIdAndPurposeAndWithdrawnAtIsNull(long userId, Purpose purpose);

}
