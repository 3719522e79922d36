package dev.migrations.model;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InheritanceMappingTests {

	@Test
	void putsAllSubclassesIntoOneTable() {
		assertThat(EntityModel.of(Animal.class, Dog.class).ddl()).isEqualTo(
				"""
						create table animal (id bigint not null, dtype varchar(31) not null check ((dtype in ('Animal','Dog'))), barks varchar(255), primary key (id))""");
	}

	@Test
	void namesAllEntitiesOfASharedTable() {
		assertThat(EntityModel.of(Animal.class, Dog.class).subjects()).containsExactly(
				"table 'animal' of entities 'dev.migrations.model.InheritanceMappingTests$Animal', 'dev.migrations.model.InheritanceMappingTests$Dog'");
	}

	@Test
	void joinsTheTablesOfSubclasses() {
		assertThat(EntityModel.of(Vehicle.class, Car.class).ddl()).isEqualTo(
				"""
						create table car (doors integer not null, id bigint not null, primary key (id))
						create table vehicle (id bigint not null, primary key (id))
						alter table if exists car add constraint FKfugwdpykh9kb35q1quro44hrm foreign key (id) references vehicle""");
	}

	@Test
	void makesNoTableOfAnAbstractUnion() {
		assertThat(EntityModel.of(Shape.class, Circle.class).ddl())
			.isEqualTo("create table circle (radius integer not null, id bigint not null, primary key (id))");
	}

	@Test
	void makesViewsAndNothingOfSubselects() {
		assertThat(EntityModel.of(Circle.class, Shape.class, Large.class, Counted.class).ddl()).isEqualTo("""
				create table circle (radius integer not null, id bigint not null, primary key (id))
				create view large as select id, radius from circle where radius > 100""");
	}

	@Entity(name = "Animal")
	@Inheritance
	@DiscriminatorColumn
	static class Animal {

		@Id
		Long id;

	}

	@Entity(name = "Dog")
	static class Dog extends Animal {

		String barks;

	}

	@Entity(name = "Vehicle")
	@Inheritance(strategy = InheritanceType.JOINED)
	static class Vehicle {

		@Id
		Long id;

	}

	@Entity(name = "Car")
	static class Car extends Vehicle {

		int doors;

	}

	@Entity(name = "Shape")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Shape {

		@Id
		Long id;

	}

	@Entity(name = "Circle")
	static class Circle extends Shape {

		int radius;

	}

	@Entity(name = "Large")
	@View(query = "select id, radius from circle where radius > 100")
	static class Large {

		@Id
		Long id;

		int radius;

	}

	@Entity(name = "Counted")
	@Immutable
	@Subselect("select count(*) as id from circle")
	static class Counted {

		@Id
		Long id;

	}

}
