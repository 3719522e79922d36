package dev.migrations.sample.journal;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface JournalRepository extends JpaRepository<Journal, Long> {

	List<Journal> findByOwnerIdOrderByTitle(long ownerId);

	Optional<Journal> findByIdAndOwnerId(long id, long ownerId);

}
