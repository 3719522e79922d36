package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.migrations.build.Experiment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every graph. The name of a failed test gives the seed of its graph,
 * which is also its number in the report.
 */
@Experiment
class RandomGraphTests {

	private static final int TARGETS = 20;

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void upgradeAppliesWhatIsMissingAndNothingElse(long seed) {
		RandomGraph random = new RandomGraph(seed);
		RevisionGraph graph = random.graph();
		for (int i = 0; i < TARGETS; i++) {
			SortedSet<RevisionId> rows = random.anyRows();
			RevisionTarget target = RevisionTarget.parse(random.anyTarget());
			ifPlanned(() -> graph.upgrade(target, rows), (plan) -> {
				Set<RevisionId> expected = random.closure(graph.resolve(target, rows));
				expected.removeAll(random.closure(rows));
				assertThat(ids(plan)).as("%s at %s", target, rows).containsExactlyInAnyOrderElementsOf(expected);
				checkSteps(random, plan);
			});
		}
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void downgradeUndoesWhatIsAboveAndNothingElse(long seed) {
		RandomGraph random = new RandomGraph(seed);
		RevisionGraph graph = random.graph();
		for (int i = 0; i < TARGETS; i++) {
			SortedSet<RevisionId> rows = random.anyRows();
			RevisionId target = random.anyId();
			ifPlanned(() -> graph.downgrade(RevisionTarget.parse(target.value()), rows), (plan) -> {
				Set<RevisionId> expected = random.closure(rows);
				expected.removeIf((id) -> Collections.disjoint(random.closure(Set.of(id)), graph.children(target)));
				assertThat(ids(plan)).as("%s at %s", target, rows).containsExactlyInAnyOrderElementsOf(expected);
			});
			ifPlanned(() -> graph.downgrade(RevisionTarget.parse(random.anyTarget()), rows),
					(plan) -> checkSteps(random, plan));
		}
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void downgradeAfterAnUpgradeGivesTheRowsBack(long seed) {
		RandomGraph random = new RandomGraph(seed);
		RevisionGraph graph = random.graph();
		RevisionTarget heads = RevisionTarget.parse("heads");
		for (String target : List.of(random.anyId().value(), random.anyId().value(), "base")) {
			RevisionTarget down = RevisionTarget.parse(target);
			SortedSet<RevisionId> full = graph.upgrade(heads, Set.of()).rowsAfter();
			assertThat(full).containsExactlyElementsOf(graph.realHeads());
			ifPlanned(() -> graph.downgrade(down, full), (first) -> {
				RevisionPlan up = graph.upgrade(heads, first.rowsAfter());
				assertThat(up.rowsAfter()).isEqualTo(full);
				assertThat(graph.downgrade(down, up.rowsAfter())).isEqualTo(first);
			});
		}
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void plansAreTheSameWhateverTheOrderOfTheFiles(long seed) {
		RandomGraph random = new RandomGraph(seed);
		RevisionGraph graph = random.graph();
		RevisionGraph shuffled = random.shuffled();
		assertThat(shuffled.revisions()).isEqualTo(graph.revisions());
		for (int i = 0; i < TARGETS; i++) {
			SortedSet<RevisionId> rows = random.anyRows();
			RevisionTarget target = RevisionTarget.parse(random.anyTarget());
			assertThat(answer(() -> shuffled.upgrade(target, rows)))
				.isEqualTo(answer(() -> graph.upgrade(target, rows)));
			assertThat(answer(() -> shuffled.downgrade(target, rows)))
				.isEqualTo(answer(() -> graph.downgrade(target, rows)));
		}
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void impliedRowsMakeNoDifferenceAndAreRepaired(long seed) {
		RandomGraph random = new RandomGraph(seed);
		RevisionGraph graph = random.graph();
		for (int i = 0; i < TARGETS; i++) {
			SortedSet<RevisionId> rows = random.anyRows();
			SortedSet<RevisionId> implied = random.withImplied(rows);
			RevisionTarget target = RevisionTarget.parse(random.anyTarget());
			ifPlanned(() -> graph.upgrade(target, rows), (plan) -> {
				RevisionPlan repairing = graph.upgrade(target, implied);
				assertThat(ids(repairing)).isEqualTo(ids(plan));
				assertThat(repairing.rowsAfter()).isEqualTo(plan.isEmpty() ? implied : plan.rowsAfter());
				checkSteps(random, repairing);
			});
			ifPlanned(() -> graph.downgrade(target, rows), (plan) -> {
				RevisionPlan repairing = graph.downgrade(target, implied);
				assertThat(ids(repairing)).isEqualTo(ids(plan));
				checkSteps(random, repairing);
			});
		}
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void stampLeavesRowsThatDoNotImplyEachOther(long seed) {
		RandomGraph random = new RandomGraph(seed);
		RevisionGraph graph = random.graph();
		for (int i = 0; i < TARGETS; i++) {
			SortedSet<RevisionId> rows = random.withImplied(random.anyRows());
			RevisionId one = random.anyId();
			RevisionId two = random.anyId();
			List<RevisionTarget> targets = List.of(RevisionTarget.parse(one.value()),
					RevisionTarget.parse(two.value()));
			SortedSet<RevisionId> after = graph.stamp(targets, rows, false).rowsAfter();
			assertThat(after).isEqualTo(random.maximal(after));
			assertThat(random.closure(after)).contains(one, two);
			SortedSet<RevisionId> untouched = new TreeSet<>(rows);
			untouched.removeIf((row) -> isRelated(random, row, one) || isRelated(random, row, two));
			assertThat(random.closure(after)).containsAll(untouched);
			assertThat(graph.stamp(targets, after, false).isEmpty()).isTrue();
		}
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void walksInTheOrderOfThePlainestWalk(long seed) {
		RandomGraph random = new RandomGraph(seed);
		RevisionGraph graph = random.graph();
		List<RevisionId> history = graph.history(RevisionRange.all(), Set.of())
			.stream()
			.map(RevisionHeader::id)
			.toList();
		assertThat(history).isEqualTo(new PlainWalk(random, graph).newestFirst());
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void namesACycleIfAndOnlyIfThereIsOne(long seed) {
		Random random = new Random(seed);
		int size = 1 + random.nextInt(8);
		List<RevisionHeader> headers = IntStream.range(0, size).mapToObj((i) -> {
			List<Integer> others = IntStream.range(0, size).filter((j) -> j != i).boxed().collect(Collectors.toList());
			Collections.shuffle(others, random);
			int parents = Math.min(others.size(), random.nextInt(3) / 2 + random.nextInt(2));
			List<RevisionId> downs = others.stream().limit(parents).map((j) -> new RevisionId("r" + j)).toList();
			List<String> needs = others.stream()
				.skip(parents)
				.limit(random.nextInt(4) / 3)
				.map((j) -> "r" + j)
				.toList();
			return new RevisionHeader(new RevisionId("r" + i), downs, needs, List.of(), "", null, "r" + i + ".sql");
		}).toList();
		Object answer = answer(() -> RevisionGraph.of(headers).upgrade(RevisionTarget.parse("heads"), Set.of()));
		if (canBeOrdered(headers)) {
			assertThat(answer).isInstanceOf(RevisionPlan.class);
		}
		else {
			assertThat(answer).asString().containsPattern("(Cycle|Dependency cycle) is detected in revisions \\(");
		}
	}

	/**
	 * Whether revisions can be taken away one after the other, each when nothing of what
	 * it needs is left.
	 */
	private static boolean canBeOrdered(List<RevisionHeader> headers) {
		List<RevisionHeader> left = new ArrayList<>(headers);
		boolean taken = true;
		while (taken) {
			Set<String> ids = left.stream().map((header) -> header.id().value()).collect(Collectors.toSet());
			taken = left.removeIf((header) -> header.dependsOn().stream().noneMatch(ids::contains)
					&& header.downRevisions().stream().map(RevisionId::value).noneMatch(ids::contains));
		}
		return left.isEmpty();
	}

	static LongStream seeds() {
		return LongStream.rangeClosed(1, Experiment.Share.of(2000));
	}

	private static void checkSteps(RandomGraph random, RevisionPlan plan) {
		Set<RevisionId> applied = random.closure(plan.rowsBefore());
		SortedSet<RevisionId> rows = plan.rowsBefore();
		for (PlanStep step : plan.steps()) {
			RevisionId id = step.revision().id();
			if (step.direction() == Direction.UPGRADE) {
				assertThat(applied).containsAll(random.needs(id)).doesNotContain(id);
				applied.add(id);
			}
			else {
				applied.remove(id);
				assertThat(applied).noneMatch((other) -> random.needs(other).contains(id));
			}
			assertThat(rows).containsAll(step.change().removed());
			assertThat(step.change().added()).noneMatch(rows::contains);
			rows = step.change().applyTo(rows);
			assertThat(rows).isEqualTo(random.maximal(applied));
		}
	}

	private static boolean isRelated(RandomGraph random, RevisionId one, RevisionId other) {
		return random.closure(Set.of(one)).contains(other) || random.closure(Set.of(other)).contains(one);
	}

	private static Set<RevisionId> ids(RevisionPlan plan) {
		Set<RevisionId> ids = new HashSet<>();
		plan.steps().forEach((step) -> assertThat(ids.add(step.revision().id())).isTrue());
		return ids;
	}

	private interface Planning {

		RevisionPlan plan();

	}

	private interface Check {

		void accept(RevisionPlan plan);

	}

	private static void ifPlanned(Planning planning, Check check) {
		if (answer(planning) instanceof RevisionPlan plan) {
			check.accept(plan);
		}
	}

	private static Object answer(Planning planning) {
		try {
			return planning.plan();
		}
		catch (MigrationsException ex) {
			return ex.getMessage();
		}
	}

}
