package dev.migrations.command;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionTarget;
import org.jspecify.annotations.Nullable;

/**
 * What a service wants of its database when it starts.
 *
 * @param target where the database is to be; every start goes there, so it must not
 * depend on where the database is
 * @param baseline the revision that a database is at which has tables but was never under
 * migrations; {@code null} if such a database is to be refused
 * @param onEdited what to do if the file of an applied revision was edited
 * @param onUnknownRevision what to do if the database has revisions that this build does
 * not know
 */
public record MigrationsSettings(RevisionTarget target, @Nullable RevisionTarget baseline, OnEdited onEdited,
		OnUnknownRevision onUnknownRevision) {

	/**
	 * Create settings that are otherwise as they are by default.
	 * @throws MigrationsException if the target depends on where the database is, or is
	 * {@code base}
	 */
	public MigrationsSettings(RevisionTarget target, @Nullable RevisionTarget baseline) {
		this(target, baseline, OnEdited.WARN, OnUnknownRevision.AUTO);
	}

	/**
	 * Create settings.
	 * @throws MigrationsException if the target depends on where the database is, or is
	 * {@code base}
	 */
	public MigrationsSettings {
		if (target.dependsOnRows()) {
			throw new MigrationsException(
					"The target '%s' depends on where the database is: every start would step again.".formatted(target),
					"Set 'migrations.target' to head, heads, a revision, or something relative to one of these.");
		}
		if (target.isBase()) {
			throw new MigrationsException(
					"The target 'base' would leave the service without its tables at every start.",
					"Set 'migrations.target' to head, heads or a revision; use the command 'migrations downgrade base' once instead.");
		}
	}

}
