package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Plans how one's own branch comes to follow another one instead of being merged with it:
 * which revision changes its parent. Nothing is guessed. What is applied stays where it
 * is, since a database has run it in that place.
 */
final class RebasePlanner {

	private final GraphParts parts;

	private final RevisionIndex index;

	private final Topology topology;

	RebasePlanner(GraphParts parts) {
		this.parts = parts;
		this.index = parts.index();
		this.topology = parts.topology();
	}

	/**
	 * Plan it.
	 * @param branch a revision of one's own branch, {@code null} if there is only one
	 * that it can be
	 * @param onto what the branch is to follow
	 * @param rows what the database has
	 */
	RebasePlan plan(@Nullable RevisionTarget branch, RevisionTarget onto, AppliedRows rows) {
		int base = single(onto);
		BitSet applied = rows.requireKnown().applied();
		BitSet others = this.topology.ancestors(Topology.only(base));
		OwnBranch own = (branch != null) ? named(branch, base, others) : only(base, others, applied);
		if (!own.standsOnOneRevision(this.topology)) {
			throw new MigrationsException(
					"The branch of '%s' is joined to '%s' in more than one place.".formatted(id(own.tip()), id(base)),
					"Keep both branches and join them with the command 'migrations merge heads', or correct 'Revises' in the files.");
		}
		RebasePlan plan = new RebasePlan(id(own.first()), this.index.ids(this.topology.parents(own.first())),
				List.of(id(base)));
		if (!plan.isEmpty()) {
			requireMovable(plan, own, base, applied);
		}
		return plan;
	}

	private OwnBranch named(RevisionTarget branch, int base, BitSet others) {
		int tip = single(branch);
		if (others.get(tip)) {
			throw new MigrationsException(
					(tip == base) ? "Revision '%s' cannot follow itself.".formatted(id(tip))
							: "Revision '%s' cannot follow '%s', which descends from it.".formatted(id(tip), id(base)),
					"Name a revision of your own branch, and the head of the other one as '--onto'.");
		}
		return OwnBranch.of(tip, others, this.topology);
	}

	/**
	 * The one branch that the other lacks. A branch with a label is meant to be one, and
	 * of several the applied ones are not those that somebody is still writing.
	 */
	private OwnBranch only(int base, BitSet others, BitSet applied) {
		List<OwnBranch> branches = this.topology.heads()
			.stream()
			.filter((head) -> !others.get(head))
			.mapToObj((head) -> OwnBranch.of(head, others, this.topology))
			.toList();
		if (branches.isEmpty()) {
			throw new MigrationsException(
					"There is nothing to rebase: all revisions are '%s' or its ancestors.".formatted(id(base)), "");
		}
		List<OwnBranch> possible = oneOfEachBeginning(
				branches.stream().filter((branch) -> !isLabeled(branch)).toList());
		if (possible.size() > 1) {
			possible = possible.stream().filter((branch) -> !applied.get(branch.first())).toList();
		}
		if (possible.size() != 1) {
			throw ambiguous(branches, base);
		}
		return possible.get(0);
	}

	private static List<OwnBranch> oneOfEachBeginning(List<OwnBranch> branches) {
		return new ArrayList<>(branches.stream()
			.sorted(Comparator.comparing(OwnBranch::tip))
			.collect(Collectors.toMap(OwnBranch::first, (branch) -> branch, (first, second) -> first, TreeMap::new))
			.values());
	}

	private boolean isLabeled(OwnBranch branch) {
		return branch.members().stream().anyMatch((member) -> !this.index.header(member).branchLabels().isEmpty());
	}

	private MigrationsException ambiguous(List<OwnBranch> branches, int base) {
		String heads = branches.stream()
			.map((branch) -> "'" + id(branch.tip()) + "'")
			.collect(Collectors.joining(", "));
		String why = (branches.size() == 1) ? "The branch of %s has a label and so may be meant to stay a branch."
				: "Which branch is yours is not clear: besides '" + id(base) + "' the heads are %s.";
		return new MigrationsException(why.formatted(heads),
				"Name the revision: 'migrations rebase <revision> --onto %s'.".formatted(id(base)));
	}

	private void requireMovable(RebasePlan plan, OwnBranch own, int base, BitSet applied) {
		if (this.topology.children(base).length > 0) {
			throw new MigrationsException("Revision '%s' is not a head: '%s' would be another branch from it."
				.formatted(id(base), plan.revision()),
					"Name a head as '--onto'; the command 'migrations heads' lists them.");
		}
		if (this.topology.needed(Topology.only(base)).get(own.first())) {
			throw new MigrationsException(
					"Revision '%s' cannot follow '%s', which depends on it.".formatted(plan.revision(), id(base)),
					"Remove that dependency first, or rebase the branch of '%s' onto yours.".formatted(id(base)));
		}
		if (applied.get(own.first())) {
			String below = plan.before().isEmpty() ? "base" : plan.before().get(0).value();
			throw new MigrationsException(
					"Revision '%s' is applied in the database, which has run it where it is now."
						.formatted(plan.revision()),
					"Undo it with the command 'migrations downgrade %s@%s', then rebase it.".formatted(plan.revision(),
							below));
		}
	}

	private int single(RevisionTarget target) {
		Set<RevisionId> ids = new ParentChoice(this.parts).fixed(target);
		if (ids.size() != 1) {
			throw new MigrationsException(
					"'%s' is %s, where one is needed.".formatted(target,
							ids.isEmpty() ? "no revision" : "several revisions (%s)".formatted(listed(ids))),
					"Name one revision.");
		}
		return this.index.find(ids.iterator().next());
	}

	private static String listed(Set<RevisionId> ids) {
		return ids.stream().map((id) -> "'" + id + "'").collect(Collectors.joining(", "));
	}

	private RevisionId id(int revision) {
		return this.index.id(revision);
	}

}
