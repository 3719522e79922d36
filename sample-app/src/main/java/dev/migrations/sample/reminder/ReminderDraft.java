package dev.migrations.sample.reminder;

import java.time.Instant;
import java.util.Set;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a user sends to be reminded.
 *
 * @param message what to be reminded of
 * @param dueAt when, the first time
 * @param recurrence how often it comes back
 * @param channels how to be told
 * @param entryId the entry that it is about, {@code null} for none
 */
record ReminderDraft(@NotBlank @Size(max = 280) String message, @NotNull @Future Instant dueAt,
		@NotNull Recurrence recurrence, @NotEmpty Set<Channel> channels, @Nullable Long entryId) {

}
