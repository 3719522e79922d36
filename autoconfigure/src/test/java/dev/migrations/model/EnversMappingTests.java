package dev.migrations.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.envers.Audited;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables in which Hibernate Envers keeps what entities were.
 */
class EnversMappingTests {

	@Test
	void areMadeWithThoseOfTheEntities() {
		assertThat(EntityModel.of(Contract.class).ddl()).contains("create table contract (",
				"create table contract_aud (", "create table revinfo (", "create sequence revinfo_seq ");
	}

	@Test
	void areNotMadeForWhatIsNotAudited() {
		assertThat(EntityModel.of(Plain.class).ddl())
			.isEqualTo("create table plain (id bigint not null, primary key (id))");
	}

	@Entity(name = "Contract")
	@Audited
	static class Contract {

		@Id
		Long id;

		String text;

	}

	@Entity(name = "Plain")
	static class Plain {

		@Id
		Long id;

	}

}
