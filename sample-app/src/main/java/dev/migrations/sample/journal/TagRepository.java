package dev.migrations.sample.journal;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface TagRepository extends JpaRepository<Tag, Long> {

	List<Tag> findByOwnerIdOrderByName(long ownerId);

	Optional<Tag> findByOwnerIdAndName(long ownerId, String name);

}
