package dev.migrations.script;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a revision consists of, known after reading it once.
 *
 * @param upgrade its upgrade section
 * @param downgrade its downgrade section, {@code null} if it has none and so cannot be
 * undone
 * @param todos what has to be decided before it may run, in one direction or the other
 * @param checksum the checksum of the statements of its upgrade: {@code sql1:} and 64
 * hexadecimal digits, the same however the file is formatted; {@code null} if not all of
 * them are SQL
 */
public record ScriptOutline(ScriptSection upgrade, @Nullable ScriptSection downgrade, List<Todo> todos,
		@Nullable String checksum) {

	public ScriptOutline {
		todos = List.copyOf(todos);
	}

}
