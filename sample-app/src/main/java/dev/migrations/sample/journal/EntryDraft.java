package dev.migrations.sample.journal;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a user sends to write an entry, or to write it anew.
 *
 * @param journalId the journal in which to write; an entry stays where it was written
 * first
 * @param title the heading
 * @param body the text
 * @param mood how the writer felt, {@code null} if he or she does not say
 * @param writtenOn the day of which it speaks
 * @param people who appears in it
 * @param tags the names of tags in their order; new ones are made
 */
record EntryDraft(@NotNull Long journalId, @NotBlank @Size(max = 200) String title, @NotNull String body,
		@Nullable Mood mood, @NotNull @PastOrPresent LocalDate writtenOn, @NotNull List<@NotBlank String> people,
		@NotNull @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags) {

}
