package dev.migrations.sample.journal;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The key of a tag on an entry; its parts are {@code null} until both are stored.
 *
 * @param entryId the identifier of the entry
 * @param tagId the identifier of the tag
 */
@Embeddable
record EntryTagId(@Nullable Long entryId, @Nullable Long tagId) {

}
