package dev.migrations.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class ColumnMappingTests {

	@Test
	void givesColumnsTheTypesOfTheirAttributes(TestDatabase database) {
		assertThat(EntityModel.of(Types.class).columns(database, "types")).isEqualTo("""
				date date
				duration numeric(21,0)
				flag boolean not null
				number integer not null
				price numeric(12,3)
				instant timestamp(6) with time zone
				verbatim timestamp(3) without time zone default now()
				id uuid not null
				text character varying(255)
				bytes bytea
				json jsonb
				large oid
				list character varying(255)[]""");
	}

	@Test
	void letsBeanValidationDecide(TestDatabase database) {
		assertThat(EntityModel.of(Validated.class).columns(database, "validated")).isEqualTo("""
				age integer
				id bigint not null
				email character varying(120) not null""");
	}

	@Test
	void makesChecksOfBeanValidation(TestDatabase database) {
		assertThat(EntityModel.of(Validated.class).constraints(database, "validated")).isEqualTo("""
				CHECK (((age >= 0) AND (age <= 150)))
				PRIMARY KEY (id)""");
	}

	@Test
	void checksTheValuesOfEnums(TestDatabase database) {
		assertThat(EntityModel.of(Enums.class).constraints(database, "enums")).isEqualTo("""
				CHECK (((number >= 0) AND (number <= 1)))
				CHECK (((text)::text = ANY ((ARRAY['OPEN'::character varying, 'CLOSED'::character varying])::text[])))
				PRIMARY KEY (id)""");
	}

	@Test
	void makesTypesOfNamedEnums(TestDatabase database) {
		assertThat(EntityModel.of(Enums.class).columns(database, "enums")).isEqualTo("""
				number smallint
				id bigint not null
				text character varying(255)
				named status""");
	}

	@Test
	void checksWhatAConverterMakesOfAnEnum() {
		assertThat(EntityModel.of(Converted.class).ddl()).contains("status varchar(255) check ((status in ('C','O')))");
	}

	@Test
	void takesDefaultsCommentsAndGeneratedColumns() {
		assertThat(EntityModel.of(Described.class).ddl()).isEqualTo(
				"""
						create table described (answer integer default 42, twice integer generated always as (answer * 2), id bigint not null, primary key (id))
						comment on table described is 'what is described'
						comment on column described.answer is 'it''s an answer'""");
	}

	@Test
	void writesForTheVersionOfTheServer() {
		assertThat(EntityModel.of(Described.class).source().statements(17).get(0).text())
			.contains("twice integer generated always as (answer * 2) stored");
	}

	@Test
	void makesTheColumnOfSoftDeletion() {
		assertThat(EntityModel.of(Deletable.class).ddl()).isEqualTo("""
				create table deletable (deleted boolean not null, id bigint not null, primary key (id))
				comment on column deletable.deleted is 'Soft-delete indicator'""");
	}

	@Test
	void leavesReservedWordsAsTheServiceUsesThem() {
		assertThat(EntityModel.of(Reserved.class).ddl())
			.isEqualTo("create table reserved (order integer, id bigint not null, primary key (id))");
	}

	@Test
	void quotesReservedWordsWhereTheServiceDoes() {
		assertThat(EntityModel.of(Reserved.class).with("hibernate.auto_quote_keyword", "true").ddl())
			.isEqualTo("create table reserved (\"order\" integer, id bigint not null, primary key (id))");
	}

	@Entity(name = "Types")
	static class Types {

		@Id
		UUID id;

		boolean flag;

		int number;

		String text;

		@Column(precision = 12, scale = 3)
		BigDecimal price;

		Instant instant;

		LocalDate date;

		Duration duration;

		byte[] bytes;

		@Lob
		String large;

		List<String> list;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> json;

		@Column(columnDefinition = "timestamp(3) without time zone default now()")
		Instant verbatim;

	}

	@Entity(name = "Validated")
	static class Validated {

		@Id
		Long id;

		@NotNull
		@Size(max = 120)
		String email;

		@Min(0)
		@Max(150)
		Integer age;

	}

	@Entity(name = "Enums")
	static class Enums {

		@Id
		Long id;

		@Enumerated(EnumType.STRING)
		Status text;

		@Enumerated(EnumType.ORDINAL)
		Status number;

		@Enumerated
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Status named;

	}

	enum Status {

		OPEN, CLOSED

	}

	@Entity(name = "Converted")
	static class Converted {

		@Id
		Long id;

		@Convert(converter = FirstLetter.class)
		Status status;

	}

	static class FirstLetter implements AttributeConverter<Status, String> {

		@Override
		public String convertToDatabaseColumn(Status status) {
			return (status != null) ? status.name().substring(0, 1) : null;
		}

		@Override
		public Status convertToEntityAttribute(String letter) {
			return Status.OPEN;
		}

	}

	@Entity(name = "Described")
	@Table(comment = "what is described")
	static class Described {

		@Id
		Long id;

		@ColumnDefault("42")
		@Column(comment = "it's an answer")
		Integer answer;

		@GeneratedColumn("answer * 2")
		Integer twice;

	}

	@Entity(name = "Deletable")
	@SoftDelete
	static class Deletable {

		@Id
		Long id;

	}

	@Entity(name = "Reserved")
	static class Reserved {

		@Id
		Long id;

		Integer order;

	}

}
