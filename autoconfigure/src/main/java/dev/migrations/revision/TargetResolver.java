package dev.migrations.revision;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the words of a target name in a graph, as in Alembic. An exact identifier or label
 * always wins, over the beginning of another and over a relative form.
 */
final class TargetResolver {

	private static final Pattern STEPS_DOWN_WITHIN = Pattern.compile("((.*?)-[0-9]+)(.+)");

	private final RevisionIndex index;

	private final Topology topology;

	TargetResolver(RevisionIndex index, Topology topology) {
		this.index = index;
		this.topology = topology;
	}

	/**
	 * Answer a question to a target after deciding what its form leaves open: whether
	 * {@code rel-2} is a label or two steps down.
	 * @param target the target
	 * @param point the answer for a point
	 * @param relative the answer for steps
	 */
	<T> T settle(RevisionTarget target, Function<PointTarget, T> point, Function<RelativeTarget, T> relative) {
		if (target instanceof PointTarget settled) {
			return point.apply(settled);
		}
		if (target instanceof RelativeTarget settled) {
			boolean label = this.index.named(settled.word()) != RevisionIndex.NONE;
			return label ? point.apply(settled.asPoint()) : relative.apply(settled);
		}
		throw new IllegalStateException("Not a kind of target: " + target);
	}

	/**
	 * Return the revisions that a target names by itself; none for a base.
	 */
	BitSet all(PointTarget target) {
		if (target.symbol() == Symbol.HEADS) {
			return heads(target.branch());
		}
		int one = one(target, target.branch(), target.word());
		return (one == Steps.BASE) ? new BitSet() : Topology.only(one);
	}

	/**
	 * Return the one revision that a word names, or {@link Steps#BASE}.
	 * @param target what was typed
	 * @param branch the branch to which it has to belong, {@code null} for none; before
	 * everything is before every branch
	 * @param word a name or a symbol
	 */
	int one(RevisionTarget target, @Nullable String branch, String word) {
		Symbol symbol = Symbol.of(word);
		if (symbol == Symbol.HEAD) {
			return single(target, within(branch, this.topology.heads()));
		}
		if (symbol == Symbol.HEADS) {
			return single(target, heads(branch));
		}
		if (symbol == Symbol.BASE) {
			return Steps.BASE;
		}
		if (symbol == Symbol.CURRENT) {
			throw UnknownRevisionException.symbol(word);
		}
		return revision(branch, word);
	}

	/**
	 * Return the revision that an identifier, the beginning of one, or a label names.
	 * @param branch the branch to which it has to belong, {@code null} for none
	 * @param name what was typed for it
	 */
	int revision(@Nullable String branch, String name) {
		boolean exact = this.index.named(name) != RevisionIndex.NONE;
		List<String> meant = exact ? List.of(name) : this.index.beginningWith(name);
		if (branch != null) {
			BitSet lineage = lineage(branch);
			List<String> members = meant.stream().filter((each) -> lineage.get(this.index.named(each))).toList();
			if (members.isEmpty() && meant.size() == 1) {
				RevisionId id = this.index.id(this.index.named(meant.get(0)));
				throw UnknownRevisionException.outsideBranch(name, id, branch);
			}
			meant = members;
		}
		if (meant.isEmpty()) {
			throw notFound(name);
		}
		if (meant.size() > 1) {
			throw new AmbiguousRevisionException(name, meant);
		}
		return this.index.named(meant.get(0));
	}

	/**
	 * Return the ancestors and descendants of the revision that a label or identifier
	 * names.
	 */
	BitSet lineage(String branch) {
		return this.topology.lineage(revision(null, branch));
	}

	private MigrationsException notFound(String name) {
		Matcher relative = STEPS_DOWN_WITHIN.matcher(name);
		if (relative.matches() && !this.index.beginningWith(relative.group(2)).isEmpty()) {
			return InvalidTargetException.leftOver(name, relative.group(1), relative.group(3));
		}
		return UnknownRevisionException.named(name);
	}

	private BitSet heads(@Nullable String branch) {
		return (branch != null) ? within(branch, this.topology.heads()) : this.topology.realHeads();
	}

	private BitSet within(@Nullable String branch, BitSet revisions) {
		return (branch != null) ? Topology.both(revisions, lineage(branch)) : revisions;
	}

	private int single(RevisionTarget target, BitSet heads) {
		if (heads.cardinality() > 1) {
			throw MultipleHeadsException.of(target, this.index.ids(heads));
		}
		return heads.isEmpty() ? Steps.BASE : heads.nextSetBit(0);
	}

}
