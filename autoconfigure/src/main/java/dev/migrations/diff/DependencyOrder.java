package dev.migrations.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.schema.Dependency;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Routine;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;

import org.jspecify.annotations.Nullable;

/**
 * An order in which the objects of a schema can be made: what is needed first, otherwise
 * by kind and name. A part that can be made later (a foreign key, a trigger) asks for an
 * order, but does not insist on it, and so does the body of a routine, of which the
 * catalog does not know what it needs: whatever has a name that is a word of it.
 */
final class DependencyOrder {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

	private final Schema schema;

	private final Map<ObjectId, Set<ObjectId>> needs = new HashMap<>();

	private final Map<ObjectId, Set<ObjectId>> wishes = new HashMap<>();

	DependencyOrder(Schema schema) {
		this.schema = schema;
		for (Dependency dependency : schema.dependencies()) {
			ObjectId dependent = whole(schema, dependency.dependent());
			ObjectId on = whole(schema, dependency.on());
			if (dependent != null && on != null && !dependent.equals(on)) {
				(isLater(dependency.dependent()) ? this.wishes : this.needs)
					.computeIfAbsent(dependent, (key) -> new TreeSet<>())
					.add(on);
			}
		}
		bodies();
	}

	private void bodies() {
		Map<String, Set<ObjectId>> named = new HashMap<>();
		for (SchemaObject object : this.schema.objects().values()) {
			String name = (object instanceof Routine routine) ? routine.name().name() : object.id().name().name();
			named.computeIfAbsent(name, (key) -> new TreeSet<>()).add(object.id());
		}
		for (SchemaObject object : this.schema.objects().values()) {
			if (object instanceof Routine routine) {
				Set<ObjectId> wishes = this.wishes.computeIfAbsent(routine.id(), (key) -> new TreeSet<>());
				WORD.matcher(routine.definition())
					.results()
					.map(MatchResult::group)
					.flatMap((word) -> Stream.of(word, word.toLowerCase(Locale.ROOT)))
					.forEach((word) -> wishes.addAll(named.getOrDefault(word, Set.of())));
				wishes.remove(routine.id());
			}
		}
	}

	List<ObjectId> order() {
		Set<ObjectId> done = new LinkedHashSet<>();
		Set<ObjectId> left = new TreeSet<>(this.schema.objects().keySet());
		while (!left.isEmpty()) {
			ObjectId next = next(left, done);
			left.remove(next);
			done.add(next);
		}
		return new ArrayList<>(done);
	}

	private ObjectId next(Set<ObjectId> left, Set<ObjectId> done) {
		ObjectId possible = null;
		for (ObjectId candidate : left) {
			if (done.containsAll(this.needs.getOrDefault(candidate, Set.of()))) {
				if (done.containsAll(this.wishes.getOrDefault(candidate, Set.of()))) {
					return candidate;
				}
				possible = (possible != null) ? possible : candidate;
			}
		}
		return (possible != null) ? possible : left.iterator().next();
	}

	private static boolean isLater(ObjectId id) {
		return id.isPart() && id.kind() != ObjectKind.COLUMN;
	}

	/**
	 * What something is, or is a part of.
	 * @return {@code null} if it is not in the schema
	 */
	static @Nullable ObjectId whole(Schema schema, ObjectId id) {
		if (!id.isPart()) {
			return schema.objects().containsKey(id) ? id : null;
		}
		for (ObjectKind kind : new ObjectKind[] { ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW }) {
			ObjectId whole = ObjectId.of(kind, id.name());
			if (schema.objects().containsKey(whole)) {
				return whole;
			}
		}
		return null;
	}

}
