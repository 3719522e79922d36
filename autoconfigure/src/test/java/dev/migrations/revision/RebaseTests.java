package dev.migrations.revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which revision changes its parent when a branch is to follow another one.
 */
class RebaseTests {

	/** Ours begins with o1, theirs with t1; both were written on b1. */
	private static final Answers COLLISION = new Answers("a1 <- b1 <- o1 <- o2 <- o3", "b1 <- t1 <- t2");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# branch | onto | rows | what changes
			''       | t2   |      | o1: b1 -> t2
			''       | t2   | b1   | o1: b1 -> t2
			''       | t2   | t2   | o1: b1 -> t2
			''       | t2   | t1   | o1: b1 -> t2
			''       | t1+1 |      | o1: b1 -> t2
			# by whatever revision the branch is named
			o3       | t2   |      | o1: b1 -> t2
			o2       | t2   |      | o1: b1 -> t2
			o1       | t2   |      | o1: b1 -> t2
			o1+1     | t2   |      | o1: b1 -> t2
			# the other way round
			''       | o3   |      | t1: b1 -> o3
			t2       | o3   | o3   | t1: b1 -> o3
			# what is applied stays
			''       | t2   | o3   | !Migrations
			''       | t2   | o1   | !Migrations
			o3       | t2   | o1   | !Migrations
			# a revision of another branch, or no head
			b1       | t2   |      | !Migrations
			t2       | t2   |      | !Migrations
			''       | t1   |      | !Migrations
			o3       | b1   |      | o1: b1 -> b1
			# one revision is needed
			heads    | t2   |      | !Migrations
			o3       | base |      | !Migrations
			o3       | head |      | !MultipleHeads
			o3       | +1   |      | !UnknownRevision
			nosuch   | t2   |      | !UnknownRevision
			o3       | t2   | gone | !UnknownRevision
			""")
	void movesTheLowestRevisionOfTheBranch(String branch, String onto, String rows, String change) {
		assertThat(Failures.or(() -> COLLISION.rebase(branch, onto, rows))).isEqualTo(change);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# branch | rows  | what changes
			# of three only one is neither applied nor labeled
			''       | t1 u1 | o1: b1 -> t1
			''       | t1    | !Migrations
			u1       | t1    | u1: b1 -> t1
			lab      | t1    | l1: b1 -> t1
			""")
	void asksWhichBranchItIsWhereSeveralAreLikely(String branch, String rows, String change) {
		Answers branches = new Answers("b1 <- o1", "b1 <- t1", "b1 <- u1", "b1 <- l1[lab]");
		assertThat(Failures.or(() -> branches.rebase(branch, "t1", rows))).isEqualTo(change);
	}

	@Test
	void movesABranchWithItsOwnBranches() {
		assertThat(new Answers("b1 <- o1 <- o2", "o1 <- o3", "b1 <- t1").rebase("", "t1", ""))
			.isEqualTo("o1: b1 -> t1");
	}

	@Test
	void movesABranchThatIsMergedInItself() {
		assertThat(new Answers("b1 <- o1 <- o2", "o1 <- o3", "o2,o3 <- m1", "b1 <- t1").rebase("", "t1", ""))
			.isEqualTo("o1: b1 -> t1");
	}

	@Test
	void movesABase() {
		assertThat(new Answers("o1 <- o2", "b1 <- t1").rebase("o2", "t1", "t1")).isEqualTo("o1:  -> t1");
	}

	@Test
	void undoesAMergeOfWhatTheOtherBranchHasMerged() {
		assertThat(new Answers("b1 <- x1", "b1 <- y1", "x1,y1 <- t1", "x1,y1 <- o1").rebase("", "t1", ""))
			.isEqualTo("o1: x1 y1 -> t1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# merged with the other branch already
			b1 <- o1; b1 <- t1; o1,t1 <- m1; t1 <- t2
			# joined to it twice
			b1 <- t1 <- t2; b1 <- o1; t1 <- o2; o1,o2 <- o3
			# the other branch depends on it
			b1 <- o1 <- o3; b1 <- t2(o1)
			""")
	void leavesABranchThatIsJoinedToTheOther(String graph) {
		assertThat(Failures.or(() -> new Answers(graph.split("; ")).rebase("", "t2", ""))).isEqualTo("!Migrations");
	}

	@Test
	void saysWhatToDoAboutWhatIsApplied() {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> COLLISION.rebase("", "t2", "o2"))
			.withMessage("""
					Revision 'o1' is applied in the database, which has run it where it is now. \
					Undo it with the command 'migrations downgrade o1@b1', then rebase it.""");
		assertThat(new Answers("a1 <- b1 <- o1 <- o2 <- o3", "b1 <- t1 <- t2").downgrade("o1@b1", "o2 t2"))
			.isEqualTo("o2 o1 => t2");
	}

	@Test
	void namesTheBranchesToChooseFrom() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> new Answers("b1 <- o1", "b1 <- t1", "b1 <- u1").rebase("", "t1", ""))
			.withMessage("""
					Which branch is yours is not clear: besides 't1' the heads are 'o1', 'u1'. \
					Name the revision: 'migrations rebase <revision> --onto t1'.""");
	}

	@Test
	void doesNotTakeABranchWithALabelForAnOversight() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> new Answers("b1 <- o1[shop]", "b1 <- t1").rebase("", "t1", ""))
			.withMessage("""
					The branch of 'o1' has a label and so may be meant to stay a branch. \
					Name the revision: 'migrations rebase <revision> --onto t1'.""");
	}

	@Test
	void saysWhereThereIsNothingToMove() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> new Answers("a1 <- b1").rebase("", "head", ""))
			.withMessage("There is nothing to rebase: all revisions are 'b1' or its ancestors.");
	}

}
