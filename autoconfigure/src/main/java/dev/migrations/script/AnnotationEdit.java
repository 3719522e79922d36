package dev.migrations.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.revision.RevisionId;
import dev.migrations.script.SourceCode.Language;

/**
 * The source of a revision in Java or Kotlin in which what it follows can be changed, and
 * not a character more.
 *
 * @param text the text of its file
 * @param language its language
 */
public record AnnotationEdit(String text, Language language) {

	private static final String STRING = "\"(?:[^\"\\\\]|\\\\.)*\"";

	private static final Pattern REVISION = Pattern.compile("@Revision\\s*\\(((?:[^\"()]|" + STRING + ")*)\\)");

	private static final Pattern REVISES = Pattern
		.compile("(\\brevises\\s*=\\s*)(" + STRING + "|[{\\[](?:[^\"}\\]]|" + STRING + ")*[}\\]])");

	/**
	 * Create an edit.
	 * @param file the file that has the text
	 */
	public static AnnotationEdit of(Path file, String text) {
		return new AnnotationEdit(text, Language.of(file));
	}

	/**
	 * The text with other parents.
	 * @param revision whose
	 * @return empty if the text does not say so in letters
	 */
	public Optional<String> revising(RevisionId revision, List<RevisionId> downRevisions) {
		Pattern id = Pattern.compile("\\bid\\s*=\\s*\"" + Pattern.quote(revision.value()) + "\"");
		String value = this.language.list(downRevisions.stream().map(RevisionId::value).toList());
		Matcher annotation = REVISION.matcher(this.text);
		while (annotation.find()) {
			Matcher own = id.matcher(annotation.group(1));
			if (own.find()) {
				return edited(annotation.start(1), annotation.group(1), own.end(), value);
			}
		}
		return Optional.empty();
	}

	private Optional<String> edited(int start, String attributes, int endOfId, String value) {
		Matcher revises = REVISES.matcher(attributes);
		if (revises.find()) {
			return Optional.of(this.text.substring(0, start + revises.start(2)) + value
					+ this.text.substring(start + revises.end(2)));
		}
		return attributes.contains("revises") ? Optional.empty() : Optional.of(this.text.substring(0, start + endOfId)
				+ ", revises = " + value + this.text.substring(start + endOfId));
	}

}
