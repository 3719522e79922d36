package dev.migrations.cli;

/**
 * Colors for a terminal, or none.
 *
 * @param colored whether there are colors
 */
record Style(boolean colored) {

	/** A revision identifier. */
	String id(String text) {
		return color("33", text);
	}

	/** A mark behind an identifier. */
	String mark(String text) {
		return color("36", text);
	}

	private String color(String code, String text) {
		return (this.colored && !text.isEmpty()) ? "\u001b[%sm%s\u001b[0m".formatted(code, text) : text;
	}

}
