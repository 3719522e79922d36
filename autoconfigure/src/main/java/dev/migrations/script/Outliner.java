package dev.migrations.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.migrations.revision.Direction;
import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

/**
 * Reads a revision file from its beginning to its end, once: what it consists of, and all
 * that is wrong with it.
 */
final class Outliner {

	private final ScriptSource source;

	private final boolean standardConformingStrings;

	private final List<RevisionProblem> problems = new ArrayList<>();

	private final List<Todo> todos = new ArrayList<>();

	private final StatementDigest digest = new StatementDigest();

	private final Map<Mark.Kind, ScriptSection> sections = new EnumMap<>(Mark.Kind.class);

	private final char[] copied = new char[8192];

	private @Nullable SectionDraft section;

	private boolean outside;

	private boolean codeInUpgrade;

	Outliner(ScriptSource source, boolean standardConformingStrings) {
		this.source = source;
		this.standardConformingStrings = standardConformingStrings;
	}

	ScriptOutline outline() {
		try (Characters characters = this.source.openBody()) {
			read(characters);
		}
		catch (InvalidRevisionsException ex) {
			this.problems.addAll(ex.problems());
		}
		catch (IOException | UncheckedIOException ex) {
			this.problems.add(this.source.unreadable(ex));
		}
		ScriptSection upgrade = this.sections.get(Mark.Kind.UPGRADE);
		if (upgrade == null || !this.problems.isEmpty()) {
			throw new InvalidRevisionsException(this.problems);
		}
		return new ScriptOutline(upgrade, this.sections.get(Mark.Kind.DOWNGRADE), this.todos,
				this.codeInUpgrade ? null : this.digest.value());
	}

	private void read(Characters characters) throws IOException {
		StatementScanner scanner = new StatementScanner(characters, this.standardConformingStrings, this.problems::add);
		Piece piece = scanner.next();
		while (piece != null) {
			if (piece instanceof Mark mark) {
				mark(mark, scanner);
			}
			else if (piece instanceof ScannedStatement statement) {
				statement(statement, scanner);
			}
			piece = scanner.next();
		}
		endSection(characters.offset());
		if (!this.sections.containsKey(Mark.Kind.UPGRADE) && !this.outside) {
			this.problems.add(new SourcePosition(this.source.script(), 1, 1)
				.problem("no upgrade section: expected a line '-- migrate: upgrade' below the header"));
		}
	}

	private void mark(Mark mark, StatementScanner scanner) {
		if (!mark.position().isLiteral()) {
			this.problems.add(mark.position()
				.problem(
						"'%s' is a mark of revision files: leave it out; what runs outside a transaction goes into 'op.autocommit'"
							.formatted(mark)));
			return;
		}
		switch (mark.kind()) {
			case UPGRADE, DOWNGRADE -> beginSection(mark, scanner);
			case AUTOCOMMIT, END -> autocommit(mark);
			case TODO -> this.todos.add(new Todo(mark.position(), mark.text(), direction()));
			case CODE -> code(mark);
			case MALFORMED -> throw new IllegalStateException(mark.text());
		}
	}

	private @Nullable Direction direction() {
		if (this.section == null) {
			return null;
		}
		return (this.section.mark().kind() == Mark.Kind.UPGRADE) ? Direction.UPGRADE : Direction.DOWNGRADE;
	}

	private void beginSection(Mark mark, StatementScanner scanner) {
		long start = scanner.start();
		endSection(start);
		ScriptSection before = this.sections.get(mark.kind());
		if (before != null) {
			this.problems.add(mark.position()
				.problem(
						"a second '%s', the first is in line %d: expected one of each".formatted(mark, before.line())));
		}
		this.section = new SectionDraft(mark, start, this.problems::add);
		scanner.resetSettings();
		scanner.digestWith((mark.kind() == Mark.Kind.UPGRADE) ? this.digest : null);
	}

	private void endSection(long end) {
		if (this.section != null) {
			this.sections.putIfAbsent(this.section.mark().kind(),
					this.section.finish(this.source, end, this.standardConformingStrings));
		}
	}

	private void autocommit(Mark mark) {
		if (this.section == null) {
			this.problems.add(mark.position()
				.problem("'%s' stands outside a section: expected '-- migrate: upgrade' before it".formatted(mark)));
		}
		else if (mark.kind() == Mark.Kind.AUTOCOMMIT) {
			this.section.beginAutocommit(mark);
		}
		else {
			this.section.endAutocommit(mark);
		}
	}

	private void code(Mark mark) {
		ScriptStatement code = this.source.steps().codeAt(mark.position().line());
		if (code == null || this.section == null) {
			this.problems.add(mark.position()
				.problem("'%s' stands for a step of a revision in Java: expected SQL".formatted(mark)));
			return;
		}
		this.section.addCode(code);
		this.codeInUpgrade |= (this.section.mark().kind() == Mark.Kind.UPGRADE);
	}

	private void statement(ScannedStatement statement, StatementScanner scanner) throws IOException {
		if (this.section != null) {
			this.section.add(statement);
			if (statement.takesData() && this.section.mark().kind() == Mark.Kind.UPGRADE) {
				digestData(scanner);
			}
		}
		else if (!this.outside) {
			this.outside = true;
			this.problems.add(statement.position()
				.problem("'%s' stands outside a section: expected '-- migrate: upgrade' in a line before it"
					.formatted(statement.summary())));
		}
	}

	private void digestData(StatementScanner scanner) throws IOException {
		CopyReader data = scanner.data();
		int count = data.read(this.copied, 0, this.copied.length);
		while (count >= 0) {
			this.digest.data(this.copied, count);
			count = data.read(this.copied, 0, this.copied.length);
		}
		this.digest.endOfData();
	}

}
