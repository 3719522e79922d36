package dev.migrations.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
class Pet {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	Long id;

	@Column(nullable = false, unique = true, length = 40)
	String name;

	@Column(nullable = false)
	@Enumerated(EnumType.STRING)
	Kind kind;

	enum Kind {

		CAT, DOG

	}

}
