package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Test;

import static dev.migrations.revision.GraphLiteral.headers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What keeps revisions from being a graph, each said once with the files it concerns.
 */
class GraphProblemsTests {

	@Test
	void isAMissingParent() {
		assertThat(problems(headers("?deadbeef <- a"))).containsExactly(
				"a.sql: Revision 'deadbeef' referenced from 'a' is not present; add its file, or correct 'Revises'");
	}

	@Test
	void isAParentThatIsNotNamedInFull() {
		assertThat(problems(headers("ae1027", "?ae10 <- b"))).containsExactly(
				"b.sql: Revision 'ae10' referenced from 'b' is not present; add its file, or correct 'Revises'"
						+ " ('ae1027' was probably meant: it has to be given in full)");
	}

	@Test
	void isAParentNamedByItsLabel() {
		assertThat(problems(headers("a[shop]", "?shop <- b"))).containsExactly(
				"b.sql: Revision 'shop' referenced from 'b' is not present; add its file, or correct 'Revises'"
						+ " ('shop' is a branch label, which stands for 'a' but cannot be revised)");
	}

	@Test
	void isAMissingDependency() {
		assertThat(problems(headers("a(deadbeef)"))).containsExactly(
				"a.sql: Revision 'deadbeef' referenced from 'a' is not present; add its file, or correct 'Depends On'");
	}

	@Test
	void isADependencyThatIsNotNamedInFull() {
		assertThat(problems(headers("a[shopping]", "b(shop)", "c(sho)"))).containsExactly(
				"b.sql: Revision 'shop' referenced from 'b' is not present; add its file, or correct 'Depends On'"
						+ " ('shopping' was probably meant: it has to be given in full)",
				"c.sql: Revision 'sho' referenced from 'c' is not present; add its file, or correct 'Depends On'"
						+ " ('shopping' was probably meant: it has to be given in full)");
	}

	@Test
	void doesNotGuessBetweenSeveralDependencies() {
		assertThat(problems(headers("ae1", "ae2", "b(ae)"))).containsExactly(
				"b.sql: Revision 'ae' referenced from 'b' is not present; add its file, or correct 'Depends On'");
	}

	@Test
	void isAnIdentifierOfSeveralFiles() {
		assertThat(problems(joined(headers("a <- b"), headers("b"), headers("b")))).containsExactly(
				"b.sql: Revision 'b' is present more than once, also in 'b.sql', 'b.sql'; give all but one another"
						+ " identifier");
	}

	@Test
	void isALabelOfSeveralRevisions() {
		assertThat(problems(headers("a[shop]", "b[shop]"))).containsExactly(
				"b.sql: Branch name 'shop' in revision 'b' already used by revision 'a' (a.sql): a label names one"
						+ " revision, and its descendants have it without saying so; rename or remove it");
	}

	@Test
	void isALabelThatIsAnIdentifier() {
		assertThat(problems(headers("a", "b[a]"))).containsExactly(
				"b.sql: Branch name 'a' in revision 'b' already used by revision 'a' (a.sql): a label cannot be an"
						+ " identifier; rename or remove it");
	}

	@Test
	void isALabelThatIsItsOwnIdentifier() {
		assertThat(problems(headers("a[a]"))).singleElement()
			.asString()
			.startsWith("a.sql: Branch name 'a' in revision 'a' already used by revision 'a'");
	}

	@Test
	void isANameThatWouldBeReadAsSomethingElse() {
		assertThat(problems(headers("a-b[x+1]"))).containsExactly(
				"a-b.sql: Character(s) '+' not allowed in branch label 'x+1'",
				"a-b.sql: Character(s) '-' not allowed in revision identifier 'a-b'");
	}

	@Test
	void isARevisionThatRevisesItself() {
		assertThat(problems(headers("a <- a")))
			.containsExactly("a.sql: Self-loop is detected in revisions (a): it revises itself; correct 'Revises'");
	}

	@Test
	void isARevisionThatDependsOnItself() {
		assertThat(problems(headers("a(a)"))).containsExactly(
				"a.sql: Dependency self-loop is detected in revisions (a): it depends on itself; correct 'Depends On'");
	}

	@Test
	void isARevisionThatDependsOnItsOwnLabel() {
		assertThat(problems(headers("a[shop](shop)"))).singleElement()
			.asString()
			.startsWith("a.sql: Dependency self-loop is detected in revisions (a)");
	}

	@Test
	void isAParentNamedTwice() {
		assertThat(problems(headers("a <- b", "a <- b")))
			.containsExactly("b.sql: Revision 'b' revises 'a' twice; name it once");
	}

	@Test
	void isACycleOfParents() {
		assertThat(problems(headers("x <- a <- b <- c <- a"))).containsExactly(
				"a.sql: Cycle is detected in revisions (a, b, c): 'a' (a.sql) revises 'c' (c.sql), which revises 'b'"
						+ " (b.sql), which revises 'a'; correct one of these");
	}

	@Test
	void isACycleOfDependencies() {
		assertThat(problems(headers("a(b)", "b(a)"))).containsExactly(
				"a.sql: Dependency cycle is detected in revisions (a, b): 'a' (a.sql) depends on 'b' (b.sql), which"
						+ " depends on 'a'; correct one of these");
	}

	@Test
	void isACycleOfParentsAndDependencies() {
		assertThat(problems(headers("a(c) <- b <- c"))).containsExactly(
				"a.sql: Dependency cycle is detected in revisions (a, b, c): 'a' (a.sql) depends on 'c' (c.sql), which"
						+ " revises 'b' (b.sql), which revises 'a'; correct one of these");
	}

	@Test
	void isEachCycleOnItsOwn() {
		assertThat(problems(headers("a <- b <- a", "c <- d <- c", "b <- c", "e(f) <- f")))
			.extracting((problem) -> problem.replaceFirst("\\):.*", ")"))
			.containsExactly("a.sql: Cycle is detected in revisions (a, b)",
					"c.sql: Cycle is detected in revisions (c, d)",
					"e.sql: Dependency cycle is detected in revisions (e, f)");
	}

	@Test
	void isACycleOfDependenciesAroundOneOfParents() {
		assertThat(problems(headers("a <- b <- a", "b <- c", "a(c)")))
			.extracting((problem) -> problem.replaceFirst("\\):.*", ")"))
			.containsExactly("a.sql: Cycle is detected in revisions (a, b)",
					"a.sql: Dependency cycle is detected in revisions (a, b, c)");
	}

	@Test
	void isNotALongListOfRevisions() {
		String[] chain = new String[1000];
		for (int i = 0; i < chain.length; i++) {
			chain[i] = "r%03d <- r%03d".formatted(i, (i + 1) % chain.length);
		}
		assertThat(problems(headers(chain))).singleElement()
			.asString()
			.contains("(r000, r001, r002,", ", ... 1000 in all)", "and so on through 988 more, which revises 'r000'");
	}

	@Test
	void areReportedTogether() {
		assertThat(problems(joined(headers("?gone <- a[shop]", "b[shop](nowhere)", "c <- c"), headers("c"))))
			.hasSize(5);
	}

	@Test
	void areNotReportedTwiceForWhatFollowsFromThem() {
		assertThat(problems(joined(headers("a[shop] <- b"), headers("a[shop]")))).hasSize(1);
	}

	private static List<String> problems(Collection<RevisionHeader> headers) {
		InvalidRevisionsException thrown = catchThrowableOfType(InvalidRevisionsException.class,
				() -> RevisionGraph.of(headers));
		return thrown.problems().stream().map(RevisionProblem::toString).toList();
	}

	@SafeVarargs
	private static List<RevisionHeader> joined(List<RevisionHeader>... parts) {
		List<RevisionHeader> joined = new ArrayList<>();
		for (List<RevisionHeader> part : parts) {
			joined.addAll(part);
		}
		return joined;
	}

}
