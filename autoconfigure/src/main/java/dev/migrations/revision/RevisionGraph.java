package dev.migrations.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The revisions of a service: what follows what, what the names that a person types mean,
 * and what an upgrade, a downgrade or a stamp has to do. It is immutable and knows
 * neither files nor databases; what a database has is told by its version rows.
 * <p>
 * The semantics are those of Alembic, in one order that does not depend on the order of
 * the files: where there is a choice, revisions go by identifier. All lists of
 * identifiers are sorted unless it says otherwise.
 */
public final class RevisionGraph {

	private final GraphParts parts;

	private final List<RevisionHeader> revisions;

	private RevisionGraph(GraphParts parts) {
		this.parts = parts;
		this.revisions = headers(parts.order().oldestFirst(parts.topology().all()));
	}

	/**
	 * Put revisions together.
	 * @param headers the headers of all revisions, in any order
	 * @return the graph
	 * @throws InvalidRevisionsException if they form none; it names all problems
	 */
	public static RevisionGraph of(Collection<RevisionHeader> headers) {
		return new RevisionGraph(new GraphAssembly(headers).parts());
	}

	/**
	 * Whether there is no revision.
	 */
	public boolean isEmpty() {
		return this.revisions.isEmpty();
	}

	/**
	 * How many revisions there are.
	 */
	public int size() {
		return this.revisions.size();
	}

	/**
	 * All revisions in the order in which an upgrade to {@code heads} applies them.
	 */
	public List<RevisionHeader> revisions() {
		return this.revisions;
	}

	/**
	 * Find a revision.
	 * @param id its identifier in full
	 */
	public Optional<RevisionHeader> find(RevisionId id) {
		int revision = this.parts.index().find(id);
		return (revision != RevisionIndex.NONE) ? Optional.of(this.parts.index().header(revision)) : Optional.empty();
	}

	/**
	 * Get a revision.
	 * @param id its identifier in full
	 * @throws UnknownRevisionException if there is none
	 */
	public RevisionHeader get(RevisionId id) {
		return this.parts.index().header(number(id));
	}

	/**
	 * The revisions that no other revises.
	 */
	public List<RevisionId> heads() {
		return ids(this.parts.topology().heads());
	}

	/**
	 * The revisions that no other revises or depends on: the version rows of a database
	 * that has everything.
	 */
	public List<RevisionId> realHeads() {
		return ids(this.parts.topology().realHeads());
	}

	/**
	 * The revisions that revise nothing.
	 */
	public List<RevisionId> bases() {
		return ids(this.parts.topology().bases());
	}

	/**
	 * Whether no other revises it.
	 * @throws UnknownRevisionException if there is no such revision
	 */
	public boolean isHead(RevisionId id) {
		return this.parts.topology().children(number(id)).length == 0;
	}

	/**
	 * Whether no other revises it or depends on it.
	 * @throws UnknownRevisionException if there is no such revision
	 */
	public boolean isRealHead(RevisionId id) {
		return this.parts.topology().dependents(number(id)).length == 0;
	}

	/**
	 * Whether two or more revise it.
	 * @throws UnknownRevisionException if there is no such revision
	 */
	public boolean isBranchPoint(RevisionId id) {
		return this.parts.topology().children(number(id)).length > 1;
	}

	/**
	 * Whether it revises two or more.
	 * @throws UnknownRevisionException if there is no such revision
	 */
	public boolean isMergePoint(RevisionId id) {
		return this.parts.topology().parents(number(id)).length > 1;
	}

	/**
	 * The revisions that revise it.
	 * @throws UnknownRevisionException if there is no such revision
	 */
	public List<RevisionId> children(RevisionId id) {
		return this.parts.index().ids(this.parts.topology().children(number(id)));
	}

	/**
	 * What it depends on, labels made identifiers.
	 * @throws UnknownRevisionException if there is no such revision
	 */
	public List<RevisionId> dependencies(RevisionId id) {
		return this.parts.index().ids(this.parts.topology().dependencies(number(id)));
	}

	/**
	 * The branch labels with which it is shown, sorted: its own and those that have
	 * spread to it.
	 * @throws UnknownRevisionException if there is no such revision
	 */
	public Set<String> labels(RevisionId id) {
		return this.parts.labels().of(number(id));
	}

	/**
	 * Return the revisions that a target names for a database: what {@code +1} goes up
	 * to, {@code -1} goes down to, {@code current} is. None for a base.
	 * @param target what was typed
	 * @param rows the version rows of the database; they matter only if the target
	 * {@linkplain RevisionTarget#dependsOnRows() depends on them}
	 * @throws MigrationsException if it does not name revisions; there is one type for
	 * each way to fail
	 */
	public Set<RevisionId> resolve(RevisionTarget target, Collection<RevisionId> rows) {
		return this.parts.index().ids(new TargetLookup(this.parts).resolve(target, this.parts.applied(rows)));
	}

	/**
	 * Return the revisions that a person wants to look at or edit. It differs from
	 * {@link #resolve} in the relative forms: {@code -1} and {@code label@-1} count down
	 * from the heads, and there are no others.
	 * @param target what was typed
	 * @param rows the version rows of the database, for {@code current}
	 * @throws MigrationsException if it does not name revisions
	 */
	public Set<RevisionId> show(RevisionTarget target, Collection<RevisionId> rows) {
		return this.parts.index().ids(new TargetLookup(this.parts).show(target, this.parts.applied(rows)));
	}

	/**
	 * Return the version rows with which an offline run begins: the start of its range.
	 * @param start what was typed; it has to name one revision by itself, or a base
	 * @return one row or none
	 * @throws MigrationsException if it does not
	 */
	public Set<RevisionId> offlineRows(RevisionTarget start) {
		return this.parts.index().ids(new TargetLookup(this.parts).offlineStart(start));
	}

	/**
	 * Return all revisions that a database has: its rows and all that these need.
	 * @param rows its version rows; they may imply each other
	 * @throws UnknownRevisionException if a row is no revision of this graph
	 */
	public Set<RevisionId> applied(Collection<RevisionId> rows) {
		return this.parts.index().ids(this.parts.applied(rows).requireKnown().applied());
	}

	/**
	 * Return the ends of the branches that a database has: its rows, and what is hidden
	 * in the version table because something applied depends on it.
	 * @param rows its version rows
	 * @throws UnknownRevisionException if a row is no revision of this graph
	 */
	public Set<RevisionId> current(Collection<RevisionId> rows) {
		BitSet applied = this.parts.applied(rows).requireKnown().applied();
		return this.parts.index().ids(this.parts.topology().branchTips(applied));
	}

	/**
	 * Return the rows that are no revisions of this graph, as after an older build has
	 * been put back.
	 */
	public Set<RevisionId> unknown(Collection<RevisionId> rows) {
		return this.parts.index().unknown(rows);
	}

	/**
	 * Return what a database has beyond a target: applied revisions above one of those
	 * that the target names, by parents or dependencies.
	 * @param target where the database should be
	 * @param rows its version rows
	 * @throws MigrationsException if the target does not name revisions, or a row is no
	 * revision of this graph
	 */
	public Set<RevisionId> beyond(RevisionTarget target, Collection<RevisionId> rows) {
		return this.parts.index().ids(new TargetLookup(this.parts).beyond(target, this.parts.applied(rows)));
	}

	/**
	 * Return a part of the history, newest first.
	 * @param range which part; its start is listed too
	 * @param rows the version rows of the database, for {@code current}
	 * @throws MigrationsException if an end does not name revisions, or the ends are not
	 * on one branch
	 */
	public List<RevisionHeader> history(RevisionRange range, Collection<RevisionId> rows) {
		BitSet listed = new HistoryListing(this.parts).revisions(range, this.parts.applied(rows));
		return headers(this.parts.order().newestFirst(listed));
	}

	/**
	 * Plan an upgrade. A target that is applied already is reached by doing nothing.
	 * @param target where to go
	 * @param rows the version rows of the database
	 * @return what to do; rows that imply each other are put right by its first step
	 * @throws MigrationsException if the target does not name revisions, or a row is no
	 * revision of this graph
	 */
	public RevisionPlan upgrade(RevisionTarget target, Collection<RevisionId> rows) {
		return new UpgradePlanner(this.parts).plan(target, this.parts.applied(rows));
	}

	/**
	 * Plan a downgrade.
	 * @param target what to go down to; it stays applied
	 * @param rows the version rows of the database
	 * @return what to do; rows that imply each other are put right by its first step
	 * @throws InvalidDowngradeException if the database cannot go down to it
	 * @throws MigrationsException if the target does not name a revision, or a row is no
	 * revision of this graph
	 */
	public RevisionPlan downgrade(RevisionTarget target, Collection<RevisionId> rows) {
		return new DowngradePlanner(this.parts).plan(target, this.parts.applied(rows));
	}

	/**
	 * Plan how exactly some revisions are undone.
	 * @param revisions which; those that are not applied stay out of it
	 * @param rows the version rows of the database
	 * @throws InvalidDowngradeException if another one that is applied needs one of them
	 * @throws MigrationsException if a row is no revision of this graph
	 */
	public RevisionPlan undo(Collection<RevisionId> revisions, Collection<RevisionId> rows) {
		return new UndoPlanner(this.parts).plan(revisions, this.parts.applied(rows));
	}

	/**
	 * Plan a stamp.
	 * @param targets what the version table is to say, in any order
	 * @param rows the version rows of the database
	 * @param purge whether to forget all rows first, also those that are no revisions
	 * @return the one change of the version table
	 * @throws MigrationsException if a target does not name revisions, or, without
	 * {@code purge}, a row is no revision of this graph
	 */
	public StampPlan stamp(List<RevisionTarget> targets, Collection<RevisionId> rows, boolean purge) {
		return new StampPlanner(this.parts).plan(targets, this.parts.applied(rows), purge);
	}

	/**
	 * Return what a new revision is to follow.
	 * @param targets what was typed, none for a new base; several for a merge
	 * @param splice whether it may follow a revision that others follow already, which
	 * begins a branch there
	 * @return the parents in that order; none for a new base
	 * @throws MultipleHeadsException if one head was asked for where there are several
	 * @throws MigrationsException if a target does not name revisions by itself, or names
	 * one that another one names or that is no head
	 */
	public List<RevisionId> parents(List<RevisionTarget> targets, boolean splice) {
		return new ParentChoice(this.parts).parents(targets, splice);
	}

	/**
	 * Return what a new revision is to depend on, as its header gives it: labels as they
	 * are, everything else as identifiers in full.
	 * @param targets what was typed
	 * @throws MigrationsException if a target does not name revisions by itself
	 */
	public List<String> dependencyNames(List<RevisionTarget> targets) {
		return new ParentChoice(this.parts).dependencies(targets);
	}

	/**
	 * Plan how one's own branch comes to follow another one, so that the history is
	 * linear again.
	 * @param branch a revision of one's own branch; {@code null} for the only branch that
	 * it can be: without a label, and, if there are several, not applied
	 * @param onto the head of the other branch
	 * @param rows the version rows of the database; what it has applied stays where it is
	 * @throws MigrationsException if it is not clear which branch is one's own, or it
	 * cannot follow the other one, or it is applied
	 */
	public RebasePlan rebase(@Nullable RevisionTarget branch, RevisionTarget onto, Collection<RevisionId> rows) {
		return new RebasePlanner(this.parts).plan(branch, onto, this.parts.applied(rows));
	}

	private int number(RevisionId id) {
		int revision = this.parts.index().find(id);
		if (revision == RevisionIndex.NONE) {
			throw UnknownRevisionException.named(id.value());
		}
		return revision;
	}

	private List<RevisionId> ids(BitSet revisions) {
		return List.copyOf(this.parts.index().ids(revisions));
	}

	private List<RevisionHeader> headers(int[] revisions) {
		return Arrays.stream(revisions).mapToObj(this.parts.index()::header).toList();
	}

}
