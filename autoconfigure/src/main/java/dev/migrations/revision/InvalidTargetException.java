package dev.migrations.revision;

/**
 * What was typed has no form that a target or a range can have.
 */
public final class InvalidTargetException extends MigrationsException {

	InvalidTargetException(String description, String action) {
		super(description, action);
	}

	static InvalidTargetException rangeNotAllowed(String text) {
		return new InvalidTargetException("Range revision not allowed: '%s' is a range.".formatted(text),
				"Name one target; a range is for history, and for upgrade and downgrade with --sql.");
	}

	static InvalidTargetException leftOver(String text, String relative, String rest) {
		return new InvalidTargetException(
				"'%s' is left over after the relative form '%s' in '%s'.".formatted(rest, relative, text),
				"Write '%s', if that was meant.".formatted(relative));
	}

	static InvalidTargetException noOfflineRange(String text) {
		return new InvalidTargetException("'%s' is no range that SQL could be written for.".formatted(text),
				"Write where to begin and where to end, with one colon between: <start>:<target>.");
	}

	static InvalidTargetException noRange(String text) {
		return new InvalidTargetException(
				"History range requires [start]:[end], [start]:, or :[end]; '%s' is not of that form.".formatted(text),
				"Write one colon: %s".formatted(text.contains(":") ? "<start>:<end>." : "'" + text + ":'."));
	}

}
