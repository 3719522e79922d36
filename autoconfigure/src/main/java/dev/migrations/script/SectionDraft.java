package dev.migrations.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

/**
 * A section while its statements are read. What is not marked runs in one way: outside a
 * transaction if every one of these statements refuses one, else inside.
 */
final class SectionDraft {

	private final Mark mark;

	private final long start;

	private final Consumer<RevisionProblem> problems;

	/** As if what is not marked ran inside a transaction. */
	private final List<ScriptSegment> segments = new ArrayList<>();

	private @Nullable Mark autocommit;

	private @Nullable ScannedStatement refusing;

	private @Nullable ScannedStatement accepting;

	private @Nullable SourcePosition misreadByPsql;

	private @Nullable ScriptStatement code;

	SectionDraft(Mark mark, long start, Consumer<RevisionProblem> problems) {
		this.mark = mark;
		this.start = start;
		this.problems = problems;
	}

	Mark mark() {
		return this.mark;
	}

	void add(ScannedStatement statement) {
		if (this.misreadByPsql == null && statement.psql().misreadsString()) {
			this.misreadByPsql = statement.position();
		}
		boolean unmarked = (this.autocommit == null);
		int last = this.segments.size() - 1;
		if (last >= 0 && this.segments.get(last).transactional() == unmarked) {
			int count = this.segments.get(last).statementCount() + 1;
			this.segments.set(last, new ScriptSegment(unmarked, count));
		}
		else {
			this.segments.add(new ScriptSegment(unmarked, 1));
		}
		if (unmarked) {
			addUnmarked(statement);
		}
	}

	void addCode(ScriptStatement statement) {
		this.code = (this.code != null) ? this.code : statement;
		add(new ScannedStatement(statement.position(), statement.text(), !statement.transactional(), false, false,
				PsqlReading.NONE, Repetition.UNKNOWN));
	}

	private void addUnmarked(ScannedStatement statement) {
		boolean first = (this.refusing == null || this.accepting == null);
		if (statement.refusesTransaction()) {
			this.refusing = (this.refusing != null) ? this.refusing : statement;
		}
		else {
			this.accepting = (this.accepting != null) ? this.accepting : statement;
		}
		if (first && this.refusing != null && this.accepting != null) {
			reportMixture(statement, this.refusing, this.accepting);
		}
	}

	private void reportMixture(ScannedStatement misfit, ScannedStatement refuses, ScannedStatement accepts) {
		String description = misfit.refusesTransaction()
				? "'%s' refuses to run inside a transaction, in which the statement of line %d runs"
					.formatted(refuses.summary(), accepts.position().line())
				: "'%s' runs inside a transaction, which '%s' in line %d refuses".formatted(accepts.summary(),
						refuses.summary(), refuses.position().line());
		this.problems.accept(new RevisionProblem(misfit.position().toString(), description
				+ ": enclose what refuses one in '-- migrate: autocommit' and '-- migrate: end', or make it a revision of its own"));
	}

	void beginAutocommit(Mark begin) {
		if (this.autocommit != null) {
			report(begin, "'%s' stands within another one, of line %d: expected '-- migrate: end' before it"
				.formatted(begin, this.autocommit.position().line()));
		}
		this.autocommit = begin;
	}

	void endAutocommit(Mark end) {
		if (this.autocommit == null) {
			report(end, "'%s' ends nothing: expected '-- migrate: autocommit' before it".formatted(end));
		}
		this.autocommit = null;
	}

	/**
	 * Finish the section.
	 * @param end how many characters come before its end
	 */
	ScriptSection finish(ScriptSource source, long end, boolean standardConformingStrings) {
		if (this.autocommit != null) {
			report(this.autocommit, "'%s' does not end: expected '-- migrate: end' before the section's end"
				.formatted(this.autocommit));
		}
		boolean unmarkedTransactional = (this.refusing == null);
		return new ScriptSection(source, new SectionExtent(this.mark, this.start, end),
				unmarkedTransactional ? this.segments : outsideTransactions(), unmarkedTransactional,
				standardConformingStrings, this.misreadByPsql, this.code);
	}

	private List<ScriptSegment> outsideTransactions() {
		return List.of(new ScriptSegment(false, this.segments.stream().mapToInt(ScriptSegment::statementCount).sum()));
	}

	private void report(Mark at, String description) {
		this.problems.accept(at.position().problem(description));
	}

}
