package dev.migrations.entities.far;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * An entity in a package of its own.
 */
@Entity
public class Far {

	@Id
	private Long someId;

	public Long getSomeId() {
		return this.someId;
	}

}
