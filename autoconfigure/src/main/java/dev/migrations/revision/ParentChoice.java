package dev.migrations.revision;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a revision that is to be written follows and depends on. It is the same for every
 * database, so nothing here counts from what one has.
 */
final class ParentChoice {

	private final GraphParts parts;

	ParentChoice(GraphParts parts) {
		this.parts = parts;
	}

	/**
	 * Choose the parents, in the order in which they were asked for.
	 * @param splice whether a parent may be a revision that others follow already
	 */
	List<RevisionId> parents(List<RevisionTarget> targets, boolean splice) {
		Set<RevisionId> parents = new LinkedHashSet<>();
		for (RevisionTarget target : targets) {
			for (RevisionId id : parents(target)) {
				if (!parents.add(id)) {
					throw new MigrationsException(
							"Duplicate head revisions specified: '%s' is named twice.".formatted(id),
							"Name each revision once.");
				}
			}
		}
		if (!splice) {
			parents.forEach(this::requireHead);
		}
		return List.copyOf(parents);
	}

	/**
	 * Choose what it depends on: a label stays one, everything else becomes identifiers
	 * in full.
	 */
	List<String> dependencies(List<RevisionTarget> targets) {
		Set<String> dependencies = new LinkedHashSet<>();
		for (RevisionTarget target : targets) {
			String name = target.toString();
			Set<RevisionId> ids = fixed(target);
			if (ids.isEmpty()) {
				throw new MigrationsException("'%s' is no revision that another could depend on.".formatted(name),
						"Name a revision or a branch label.");
			}
			if (this.parts.index().named(name) != RevisionIndex.NONE) {
				dependencies.add(name);
			}
			else {
				ids.forEach((id) -> dependencies.add(id.value()));
			}
		}
		return List.copyOf(dependencies);
	}

	private Set<RevisionId> parents(RevisionTarget target) {
		try {
			return fixed(target);
		}
		catch (MultipleHeadsException ex) {
			throw MultipleHeadsException.revising(ex.heads());
		}
	}

	/**
	 * Return the revisions that a target names in any database.
	 * @throws UnknownRevisionException if it counts from what a database has
	 */
	Set<RevisionId> fixed(RevisionTarget target) {
		if (target instanceof RelativeTarget relative && relative.dependsOnRows()) {
			throw UnknownRevisionException.relative(relative.toString());
		}
		if (target instanceof PointTarget point && point.dependsOnRows()) {
			throw UnknownRevisionException.symbol(point.word());
		}
		AppliedRows none = this.parts.applied(Set.of());
		BitSet revisions = new TargetLookup(this.parts).resolve(target, none);
		return this.parts.index().ids(revisions);
	}

	private void requireHead(RevisionId id) {
		List<RevisionId> children = this.parts.index().ids(this.parts.topology().children(this.parts.index().find(id)));
		if (!children.isEmpty()) {
			throw new MigrationsException(
					"Revision %s is not a head revision; please specify --splice to create a new branch from this revision."
						.formatted(id),
					"It is followed by %s; without a branch, the new revision follows a head, which the command 'migrations heads' lists."
						.formatted(
								children.stream().map((child) -> "'" + child + "'").collect(Collectors.joining(", "))));
		}
	}

}
