package dev.migrations.clinic;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(name = "ix_visit_made_at", columnList = "madeAt"))
class Visit {

	@Id
	@GeneratedValue
	Long id;

	@ManyToOne(optional = false)
	Pet pet;

	Instant madeAt;

}
