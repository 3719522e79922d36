package dev.migrations.sample.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EntryRepository extends JpaRepository<Entry, Long> {

	Page<Entry> findByJournalOwnerId(long ownerId, Pageable pageable);

	@Query("select e from Entry e join e.tags t where e.journal.owner.id = :ownerId and t.tag.name = :tag")
	Page<Entry> findByTag(long ownerId, String tag, Pageable pageable);

	Optional<Entry> findByIdAndJournalOwnerId(long id, long ownerId);

	@Query("select e.mood from Entry e where e.journal.owner.id = :ownerId and e.writtenOn >= :from and e.mood is not null")
	List<Mood> findMoodsSince(long ownerId, LocalDate from);

}
