package dev.migrations.sample.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.migrations.sample.web.EntityTag;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is sent to its writer.
 */
record EntryView(long id, long journalId, String title, String body, @Nullable Mood mood, LocalDate writtenOn,
		List<String> people, List<String> tags, Instant createdAt, Instant updatedAt, @JsonIgnore EntityTag entityTag) {

	static EntryView of(Entry entry) {
		return new EntryView(entry.getId(), entry.getJournal().getId(), entry.getTitle(), entry.getBody(),
				entry.getMood(), entry.getWrittenOn(), List.copyOf(entry.getPeople()),
				entry.getTags().stream().map((entryTag) -> entryTag.getTag().getName()).toList(), entry.getCreatedAt(),
				entry.getUpdatedAt(), new EntityTag(entry.getVersion()));
	}

}
