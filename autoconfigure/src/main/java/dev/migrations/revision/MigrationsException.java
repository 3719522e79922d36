package dev.migrations.revision;

/**
 * Something that keeps migrations from being loaded, planned or run. It says what is
 * wrong and what to do about it, in sentences for the person who has to act; its
 * {@linkplain #getMessage() message} is both.
 */
public class MigrationsException extends RuntimeException {

	private final String description;

	private final String action;

	/**
	 * Create an exception without a cause.
	 * @param description what is wrong, with the name of the thing in quotes and where it
	 * is
	 * @param action what to do about it, beginning with a verb; empty if nothing can be
	 * done
	 */
	public MigrationsException(String description, String action) {
		super(message(description, action));
		this.description = description;
		this.action = action;
	}

	/**
	 * Create an exception with a cause.
	 * @param description what is wrong, with the name of the thing in quotes and where it
	 * is
	 * @param action what to do about it, beginning with a verb; empty if nothing can be
	 * done
	 * @param cause the error that lies beneath
	 */
	public MigrationsException(String description, String action, Throwable cause) {
		super(message(description, action), cause);
		this.description = description;
		this.action = action;
	}

	/**
	 * What is wrong.
	 */
	public String description() {
		return this.description;
	}

	/**
	 * What to do about it, empty if nothing can be done.
	 */
	public String action() {
		return this.action;
	}

	private static String message(String description, String action) {
		if (action.isEmpty()) {
			return description;
		}
		return description + (description.contains("\n") ? "\n" : " ") + action;
	}

}
