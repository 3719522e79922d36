package dev.migrations.migration;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
	 * @return the statement, {@code create view ...}, without a semicolon at its end;
	 * empty if nothing defined it, or if it was dropped since
	 * @throws IllegalArgumentException if there is no such revision before the migration
	 */
	Optional<String> find(ObjectId object, @Nullable String revision);

	/**
	 * Look for definitions among statements.
	 * @param statements gives the statements of the upgrade of a revision, or for
	 * {@code null} of all revisions that come before the migration; the last one first,
	 * and those of the nearest revision first. It is closed.
	 */
	static FormerDefinitions among(Function<@Nullable String, Stream<String>> statements) {
		return (object, revision) -> {
			try (Stream<String> all = statements.apply(revision)) {
				return all.flatMap((statement) -> Definition.of(statement).stream())
					.filter((definition) -> definition.isAbout(object))
					.findFirst()
					.filter((definition) -> !definition.drops())
					.map(Definition::statement);
			}
		};
	}

}
