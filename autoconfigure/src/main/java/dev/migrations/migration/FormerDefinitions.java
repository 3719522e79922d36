package dev.migrations.migration;

import java.util.Optional;

import dev.migrations.schema.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What the revisions before a migration say of views, routines and triggers, so that what
 * a migration puts in the place of one can be undone.
 */
@FunctionalInterface
public interface FormerDefinitions {

	/** There are none. */
	FormerDefinitions NONE = (object, revision) -> Optional.empty();

	/**
	 * Find the statement that last defined something.
	 * @param object the view, routine or trigger; its schema is empty if that is the
	 * managed one
	 * @param revision the revision, or a unique beginning of its identifier, that defined
	 * it; {@code null} for the nearest one among those that come before the migration
	 * @return the statement, {@code create view ...}, without a semicolon at its end
	 * @throws IllegalArgumentException if there is no such revision before the migration
	 */
	Optional<String> find(ObjectId object, @Nullable String revision);

}
