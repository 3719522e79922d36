package dev.migrations.model;

import dev.migrations.script.SourcePosition;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A statement of a source, with the place it came from.
 *
 * @param text its SQL, without the semicolon
 * @param subject what of the source it was made for, as messages call it: "table 'users'
 * of entity 'com.example.User'"
 * @param position where its first character is in a file, {@code null} if it was not
 * written in one
 */
public record SourceStatement(String text, String subject, @Nullable SourcePosition position) {

	public SourceStatement {
		Assert.hasText(text, "'text' must not be empty");
		Assert.hasText(subject, "'subject' must not be empty");
	}

	/**
	 * Create a statement that was not written in a file.
	 */
	public SourceStatement(String text, String subject) {
		this(text, subject, null);
	}

	/**
	 * Where a person looks for a character of it.
	 * @param character which of its characters, from 1, as PostgreSQL counts in its
	 * errors; 0 if that is not known
	 * @return {@code file:line}, or the subject
	 */
	public String place(int character) {
		if (this.position == null) {
			return this.subject;
		}
		return ((character > 0) ? this.position.of(this.text, character) : this.position).toString();
	}

}
