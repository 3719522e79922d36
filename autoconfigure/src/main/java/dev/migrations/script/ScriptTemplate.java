package dev.migrations.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionProblem;

/**
 * What a new revision file looks like. {@code ${message}} and the like stand for what
 * differs from file to file, by the names that Alembic's templates have for it;
 * <code>$${</code> is how the text <code>${</code> is written.
 * <p>
 * A line whose placeholders all stand for nothing is left out. Where one stands for
 * several lines, the dashes and blanks at the beginning of its line are repeated on each.
 */
public final class ScriptTemplate {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\$)?\\{([^}\\n]*)(}?)");

	private static final Pattern INDENTATION = Pattern.compile("[\\s-]*");

	private static final List<String> NAMES = List.of("message", "up_revision", "down_revision", "create_date",
			"branch_labels", "depends_on", "upgrades", "downgrades");

	private static final String BUILT_IN = """
			-- ${message}
			--
			-- Revision ID: ${up_revision}
			-- Revises: ${down_revision}
			-- Create Date: ${create_date}
			-- Branch Labels: ${branch_labels}
			-- Depends On: ${depends_on}

			-- migrate: upgrade
			${upgrades}

			-- migrate: downgrade
			${downgrades}
			""";

	private final String name;

	private final List<String> lines;

	private ScriptTemplate(String name, String text) {
		this.name = name;
		this.lines = text.lines().toList();
		List<RevisionProblem> problems = new ArrayList<>();
		for (int i = 0; i < this.lines.size(); i++) {
			SourcePosition line = new SourcePosition(name, i + 1, 1);
			PLACEHOLDER.matcher(this.lines.get(i))
				.results()
				.forEach((placeholder) -> check(placeholder, line, problems));
		}
		if (!problems.isEmpty()) {
			throw InvalidRevisionsException.ofTemplate(problems);
		}
	}

	/**
	 * The one that is used where there is no other.
	 */
	public static ScriptTemplate builtIn() {
		return new ScriptTemplate("built-in", BUILT_IN);
	}

	/**
	 * Read one's own.
	 * @throws InvalidRevisionsException with all that is wrong with it, by file and line
	 * @throws MigrationsException if it cannot be read
	 */
	public static ScriptTemplate read(Path file) {
		try {
			return of(file.toString(), Files.readString(file));
		}
		catch (IOException ex) {
			throw new MigrationsException("The template '%s' cannot be read: %s.".formatted(file, ex),
					"Correct 'migrations.command.template', or save the file as UTF-8.", ex);
		}
	}

	/**
	 * Read one from a text.
	 * @param name what messages call it
	 * @throws InvalidRevisionsException with all that is wrong with it
	 */
	static ScriptTemplate of(String name, String text) {
		return new ScriptTemplate(name, text);
	}

	private static void check(MatchResult placeholder, SourcePosition line, List<RevisionProblem> problems) {
		if (placeholder.group(1) == null
				&& (placeholder.group(3).isEmpty() || !NAMES.contains(placeholder.group(2).strip()))) {
			problems.add(line.problem("unknown placeholder '%s': expected one of %s, or '$${' for the text '${'"
				.formatted(placeholder.group(),
						NAMES.stream().map((name) -> "${" + name + "}").collect(Collectors.joining(", ")))));
		}
	}

	/**
	 * What messages call it: the file, or {@code built-in}.
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The text with its placeholders.
	 */
	public String text() {
		return String.join("\n", this.lines) + "\n";
	}

	/**
	 * The text of the file of a revision.
	 * @throws InvalidRevisionsException if what comes out is no revision
	 * @throws MigrationsException if it does not say what the draft does, as when the
	 * template leaves out a key of the header
	 */
	public String render(RevisionDraft draft) {
		Map<String, String> values = values(draft);
		StringBuilder text = new StringBuilder();
		this.lines.forEach((line) -> append(line, values, text));
		String rendered = text.toString().stripTrailing() + "\n";
		SqlRevision revision = read(rendered);
		if (!draft.isTold(revision.header())) {
			throw new MigrationsException(
					"The template '%s' writes another header than the revision has.".formatted(this.name),
					"Let it have all the lines of the built-in template up to 'Depends On'.");
		}
		return rendered;
	}

	private SqlRevision read(String rendered) {
		try {
			SqlRevision revision = SqlRevision.of(this.name, rendered);
			revision.outline(true);
			return revision;
		}
		catch (InvalidRevisionsException ex) {
			throw InvalidRevisionsException.ofTemplate(ex.problems());
		}
	}

	private static Map<String, String> values(RevisionDraft draft) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("message", draft.message());
		values.put("up_revision", draft.id().value());
		values.put("down_revision",
				draft.downRevisions().stream().map(Object::toString).collect(Collectors.joining(", ")));
		values.put("create_date", CreateDate.format(draft.createDate()));
		values.put("branch_labels", String.join(", ", draft.branchLabels()));
		values.put("depends_on", String.join(", ", draft.dependsOn()));
		values.put("upgrades", draft.upgrade().strip());
		values.put("downgrades", draft.downgrade().strip());
		return values;
	}

	private static void append(String line, Map<String, String> values, StringBuilder text) {
		Matcher indentation = INDENTATION.matcher(line);
		String prefix = indentation.lookingAt() ? indentation.group() : "";
		boolean[] seen = new boolean[2];
		String filled = PLACEHOLDER.matcher(line).replaceAll((placeholder) -> {
			if (placeholder.group(1) != null) {
				return Matcher.quoteReplacement(placeholder.group().substring(1));
			}
			String value = values.getOrDefault(placeholder.group(2).strip(), "");
			seen[value.isEmpty() ? 0 : 1] = true;
			return Matcher.quoteReplacement(value.replace("\n", "\n" + prefix));
		});
		boolean leftOut = seen[0] && !seen[1];
		if (!leftOut) {
			filled.lines().map(String::stripTrailing).forEach((one) -> text.append(one).append('\n'));
			if (filled.isEmpty()) {
				text.append('\n');
			}
		}
	}

}
