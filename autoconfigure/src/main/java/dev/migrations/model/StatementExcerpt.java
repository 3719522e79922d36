package dev.migrations.model;

/**
 * The line of a statement that a person has to look at, with a caret at the character of
 * which PostgreSQL speaks.
 *
 * @param text the statement
 * @param position the character, from 1; 0 if PostgreSQL names none
 */
record StatementExcerpt(String text, int position) {

	private static final int AROUND = 60;

	@Override
	public String toString() {
		if (this.position <= 0 || this.position > this.text.codePointCount(0, this.text.length())) {
			return "  " + this.text.lines().findFirst().orElse("");
		}
		int index = this.text.offsetByCodePoints(0, this.position - 1);
		int start = Math.max(this.text.lastIndexOf('\n', index - 1) + 1, index - AROUND);
		int newline = this.text.indexOf('\n', index);
		int end = Math.min((newline < 0) ? this.text.length() : newline, index + AROUND);
		return "  " + this.text.substring(start, end) + "\n  "
				+ this.text.substring(start, index).replaceAll("[^\t]", " ") + "^";
	}

}
