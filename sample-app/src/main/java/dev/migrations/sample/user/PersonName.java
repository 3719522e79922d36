package dev.migrations.sample.user;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How a person is called.
 *
 * @param firstName the given names
 * @param lastName the family name, empty for a person who has a single name
 */
@Embeddable
public record PersonName(@Column(nullable = false, length = 120) String firstName,
		@Column(nullable = false, length = 120) String lastName) {

	/**
	 * The whole name, as one writes it on an envelope.
	 */
	public String full() {
		return (this.firstName + " " + this.lastName).strip();
	}

}
