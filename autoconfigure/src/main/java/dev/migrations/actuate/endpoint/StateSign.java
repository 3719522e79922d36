package dev.migrations.actuate.endpoint;

import dev.migrations.command.MigrationsState;

/**
 * What the page says of a state in two words and a sign.
 *
 * @param title the words
 * @param shape the sign, as an SVG path in a square of 24 units
 */
record StateSign(String title, String shape) {

	static StateSign of(MigrationsState state) {
		return switch (state) {
			case UP_TO_DATE -> new StateSign("Up to date", "M6.5 12.5l3.8 3.8 7.4-8.2");
			case PENDING -> new StateSign("Pending", "M12 6.5V12l3.6 2.4");
			case RUNNING -> new StateSign("Running", "M9.5 7.8v8.4l7-4.2z");
			case AHEAD -> new StateSign("Ahead of this build", "M12 17V7.5m-4 4l4-4 4 4");
			case FAILED -> new StateSign("Failed", "M8 8l8 8m0-8l-8 8");
			case UNREACHABLE -> new StateSign("Unreachable", "M12 6.8v6.4m0 3.6v.4");
		};
	}

	/**
	 * The sign as an SVG element.
	 */
	String icon() {
		return "<svg class=\"sign\" viewBox=\"0 0 24 24\" width=\"28\" height=\"28\" aria-hidden=\"true\">"
				+ "<circle cx=\"12\" cy=\"12\" r=\"11\"/><path d=\"" + this.shape + "\"/></svg>";
	}

}
