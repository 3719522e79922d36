package dev.migrations.command;

import java.util.List;

import dev.migrations.autogenerate.SchemaChange;
import org.jspecify.annotations.Nullable;

/**
 * What became of the wish for a generated revision.
 *
 * @param revisions the revisions in their order, each following the one before; more than
 * one where something has to be committed before the rest, none if there was nothing to
 * do
 * @param change what is different
 * @param unproven why its statements could not be proven, {@code null} if they were
 * @param todos what a person has to decide, each with the direction that waits for it
 */
public record GeneratedRevision(List<WrittenRevision> revisions, SchemaChange change, @Nullable String unproven,
		List<String> todos) {

	public GeneratedRevision {
		revisions = List.copyOf(revisions);
		todos = List.copyOf(todos);
	}

	/**
	 * The first revision, {@code null} if there was nothing to do.
	 */
	public @Nullable WrittenRevision written() {
		return this.revisions.isEmpty() ? null : this.revisions.get(0);
	}

}
