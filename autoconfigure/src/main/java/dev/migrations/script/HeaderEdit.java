package dev.migrations.script;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.revision.RevisionId;

import org.jspecify.annotations.Nullable;

/**
 * The text of a revision file in which what it follows can be changed, and not a
 * character more.
 *
 * @param text the text of a file that can be read
 */
public record HeaderEdit(String text) {

	private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\n|\\r|\\z)");

	private static final Pattern REVISES = key("Revises");

	private static final Pattern REVISION_ID = key("Revision ID");

	/** A line with a key: what stands before its name, and up to its value. */
	private static Pattern key(String name) {
		return Pattern.compile("(\\uFEFF?[ \\t]*--\\s*)" + name + "\\s*:", Pattern.CASE_INSENSITIVE);
	}

	/**
	 * The text with other parents.
	 */
	public String revising(List<RevisionId> downRevisions) {
		String value = downRevisions.stream().map(RevisionId::value).collect(Collectors.joining(", "));
		Matcher revises = find(REVISES);
		if (revises != null) {
			return this.text.substring(0, revises.end()) + " " + value + this.text.substring(endOfLine(revises.end()));
		}
		Matcher id = find(REVISION_ID);
		if (id == null) {
			throw new IllegalArgumentException("The text has no header");
		}
		int end = endOfLine(id.end());
		String newline = this.text.startsWith("\r\n", end) ? "\r\n" : "\n";
		String dashes = id.group(1).replace("\uFEFF", "");
		return this.text.substring(0, end) + newline + dashes + "Revises: " + value + this.text.substring(end);
	}

	/** Find a key, as far as the header goes. */
	private @Nullable Matcher find(Pattern key) {
		Matcher line = LINE.matcher(this.text);
		while (line.find() && line.end() > line.start() && isHeader(line.group(1))) {
			Matcher found = key.matcher(this.text).region(line.start(), line.end(1));
			if (found.lookingAt()) {
				return found;
			}
		}
		return null;
	}

	private static boolean isHeader(String line) {
		String comment = line.replace("\uFEFF", "").strip();
		return comment.isEmpty() || (comment.startsWith("--")
				&& MarkReader.read(comment.substring(2), new SourcePosition("", 1, 1)) == null);
	}

	private int endOfLine(int from) {
		Matcher line = LINE.matcher(this.text);
		return line.find(from) ? line.end(1) : this.text.length();
	}

}
