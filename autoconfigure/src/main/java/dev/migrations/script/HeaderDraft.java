package dev.migrations.script;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

/**
 * The header of a revision file while its lines are read: the message, then keys with
 * values.
 */
final class HeaderDraft {

	/** A word or a few, and a colon, that does not belong to an address on the web. */
	private static final Pattern KEY = Pattern.compile("\\s*([a-z][a-z _-]*?)\\s*:(?!//)\\s*(.*?)\\s*",
			Pattern.CASE_INSENSITIVE);

	/** A text so close to a key is taken for it, even where any text may stand. */
	private static final int MISSPELT = 2;

	private static final int RESEMBLING = 4;

	private final Consumer<RevisionProblem> problems;

	private final StringBuilder message = new StringBuilder();

	private final Map<HeaderKey, Entry> entries = new EnumMap<>(HeaderKey.class);

	private boolean identifierMisspelt;

	/** The value of a key, and where it is given. */
	private record Entry(String value, SourcePosition position) {

	}

	HeaderDraft(Consumer<RevisionProblem> problems) {
		this.problems = problems;
	}

	/** Whether a line is read as one of the message, if it stands there. */
	static boolean isMessage(String line) {
		List<RevisionProblem> problems = new ArrayList<>();
		HeaderDraft draft = new HeaderDraft(problems::add);
		draft.comment(" " + line, new SourcePosition("", 1, 1));
		return draft.entries.isEmpty() && problems.isEmpty();
	}

	void blank() {
		if (this.entries.isEmpty()) {
			this.message.append('\n');
		}
	}

	/**
	 * Add a line.
	 * @param text what follows the two dashes
	 */
	void comment(String text, SourcePosition position) {
		Matcher matcher = KEY.matcher(text);
		if (text.indexOf(':') >= 0 && matcher.matches()) {
			Optional<HeaderKey> key = HeaderKey.named(matcher.group(1));
			if (key.isPresent()) {
				put(key.get(), new Entry(matcher.group(2), position));
				return;
			}
			if (isMeantAsKey(matcher.group(1))) {
				reportUnknown(matcher.group(1), position);
				return;
			}
		}
		if (this.entries.isEmpty()) {
			String line = text.startsWith(" ") ? text.substring(1) : text;
			this.message.append(line.stripTrailing()).append('\n');
			return;
		}
		HeaderKey.beginning(text.strip())
			.ifPresent((key) -> report(position, "'%s' wants a colon: expected '-- %s: ...'".formatted(key, key)));
	}

	/** Below the first key nothing else looks like one; in the message much may. */
	private boolean isMeantAsKey(String name) {
		return !this.entries.isEmpty() || HeaderKey.nearest(name, MISSPELT).isPresent();
	}

	private void reportUnknown(String name, SourcePosition position) {
		Optional<HeaderKey> meant = HeaderKey.nearest(name, RESEMBLING);
		this.identifierMisspelt |= meant.filter((key) -> key == HeaderKey.REVISION_ID).isPresent();
		report(position, "unknown key '%s': %s".formatted(name, meant.map((key) -> "did you mean '%s'?".formatted(key))
			.orElseGet(() -> "expected one of " + HeaderKey.all())));
	}

	private void put(HeaderKey key, Entry entry) {
		Entry before = this.entries.putIfAbsent(key, entry);
		if (before != null) {
			report(entry.position(),
					"a second '%s', the first is in line %d: expected one".formatted(key, before.position().line()));
		}
	}

	/**
	 * Make a header of what was read.
	 * @param end where it ended
	 * @return the header without what is wrong with it, {@code null} if it has no
	 * identifier
	 */
	@Nullable RevisionHeader finish(SourcePosition end) {
		RevisionId id = id(end);
		List<String> revises = names(HeaderKey.REVISES, RevisionId::problem);
		List<String> dependsOn = names(HeaderKey.DEPENDS_ON, RevisionHeader::labelProblem);
		List<String> labels = names(HeaderKey.BRANCH_LABELS, RevisionHeader::labelProblem);
		OffsetDateTime date = createDate();
		if (id == null) {
			return null;
		}
		return new RevisionHeader(id, revises.stream().map(RevisionId::new).toList(), dependsOn, labels,
				this.message.toString().strip(), date, end.script());
	}

	private @Nullable RevisionId id(SourcePosition end) {
		Entry entry = this.entries.get(HeaderKey.REVISION_ID);
		if (entry == null) {
			if (!this.identifierMisspelt) {
				report(new SourcePosition(end.script(), 1, 1),
						"is no revision: expected '-- Revision ID: <id>' in the comments at its top, which end in line %d"
							.formatted(end.line()));
			}
			return null;
		}
		String problem = RevisionId.problem(entry.value());
		if (!problem.isEmpty()) {
			report(entry.position(), "'%s': %s: expected letters and digits, as in '7c1d2f3a9b40'"
				.formatted(HeaderKey.REVISION_ID, problem));
			return null;
		}
		return new RevisionId(entry.value());
	}

	/** The names that a key lists, those that are none left out. */
	private List<String> names(HeaderKey key, UnaryOperator<String> problemOf) {
		Entry entry = this.entries.get(key);
		List<String> names = new ArrayList<>();
		if (entry == null || entry.value().isEmpty()) {
			return names;
		}
		for (String part : entry.value().split(",", -1)) {
			String name = part.strip();
			String problem = names.contains(name) ? "'%s' is named twice".formatted(name) : problemOf.apply(name);
			if (problem.isEmpty()) {
				names.add(name);
			}
			else {
				report(entry.position(),
						"'%s': %s: expected %s".formatted(key, problem,
								(key == HeaderKey.REVISES)
										? "identifiers with commas between them, or nothing for a base"
										: "names with commas between them"));
			}
		}
		return names;
	}

	private @Nullable OffsetDateTime createDate() {
		Entry entry = this.entries.get(HeaderKey.CREATE_DATE);
		if (entry == null) {
			return null;
		}
		Optional<OffsetDateTime> date = CreateDate.parse(entry.value());
		if (date.isEmpty()) {
			report(entry.position(), "'Create Date' is no date: expected one as in '2026-11-20T15:30:00Z', here is '%s'"
				.formatted(entry.value()));
		}
		return date.orElse(null);
	}

	private void report(SourcePosition position, String description) {
		this.problems.accept(position.problem(description));
	}

}
