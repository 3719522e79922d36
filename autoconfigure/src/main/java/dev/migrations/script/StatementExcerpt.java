package dev.migrations.script;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a statement that a person has to look at, with their numbers in the file
 * if there is one, and a caret at the character of which PostgreSQL speaks.
 */
public final class StatementExcerpt {

	private static final int MOST_LINES = 3;

	private static final int WIDEST = 120;

	private final String text;

	/** 0 if the statement is in no file as it is. */
	private final int firstLine;

	/** The index of the character of which PostgreSQL speaks, -1 if it names none. */
	private final int index;

	/**
	 * Create an excerpt.
	 * @param text the statement
	 * @param position where its first character is in a file, {@code null} if it is in
	 * none
	 * @param character which of its characters PostgreSQL names, from 1; 0 if it names
	 * none
	 */
	public StatementExcerpt(String text, @Nullable SourcePosition position, int character) {
		this.text = text;
		this.firstLine = (position != null && position.isLiteral()) ? position.line() : 0;
		this.index = (character > 0 && character - 1 <= this.text.codePointCount(0, this.text.length()))
				? this.text.offsetByCodePoints(0, character - 1) : -1;
	}

	private int line() {
		return this.firstLine
				+ (int) this.text.substring(0, Math.max(0, this.index)).chars().filter((c) -> c == '\n').count();
	}

	/**
	 * Every line ends with a line break.
	 */
	@Override
	public String toString() {
		return (this.index >= 0) ? withCaret() : firstLines();
	}

	private String withCaret() {
		int start = this.text.lastIndexOf('\n', this.index - 1) + 1;
		int end = this.text.indexOf('\n', this.index);
		int from = Math.max(start, this.index - WIDEST / 2);
		int to = Math.min((end < 0) ? this.text.length() : end, from + WIDEST);
		String gutter = gutter(line());
		String indent = this.text.substring(from, this.index).replaceAll("[^\t]", " ");
		return gutter + this.text.substring(from, to).stripTrailing() + "\n" + gutter.replaceAll("\\d", " ") + indent
				+ "^\n";
	}

	private String firstLines() {
		StringBuilder excerpt = new StringBuilder();
		String[] lines = this.text.split("\r?\n", MOST_LINES + 1);
		for (int i = 0; i < lines.length; i++) {
			boolean last = i == MOST_LINES;
			excerpt.append(gutter(this.firstLine + i))
				.append(last ? "..." : lines[i].substring(0, Math.min(lines[i].length(), WIDEST)))
				.append('\n');
		}
		return excerpt.toString();
	}

	private String gutter(int line) {
		return (this.firstLine > 0) ? "%6d | ".formatted(line) : "  ";
	}

}
