package dev.migrations.migration;

import java.util.List;
import java.util.function.Consumer;

import dev.migrations.operation.AddEnumValue;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.Rename;
import dev.migrations.operation.RenameEnumValue;
import dev.migrations.operation.SqlNames;
import dev.migrations.operation.With;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;

/**
 * What can be done to types and sequences. They are named {@code schema.name}, or
 * {@code name} in the managed schema, without quotes.
 */
public interface TypeOperations extends Structural {

	/**
	 * Create an enumerated type.
	 * @param name its name
	 * @param values its values in their order
	 */
	default void createEnum(String name, String... values) {
		invoke(new CreateObject(new EnumType(Names.of(name), List.of(values), null)));
	}

	/**
	 * Add a value to an enumerated type, behind all others. It can be used once that is
	 * committed. PostgreSQL cannot take it away again.
	 * @param name the type
	 * @param value the value
	 */
	default void addEnumValue(String name, String value) {
		invoke(new AddEnumValue(Names.of(name), value, ""));
	}

	/**
	 * Add a value to an enumerated type before another one.
	 * @param name the type
	 * @param value the value
	 * @param other the other one
	 */
	default void addEnumValueBefore(String name, String value, String other) {
		invoke(new AddEnumValue(Names.of(name), value, "before " + SqlNames.literal(other)));
	}

	/**
	 * Give a value of an enumerated type another name.
	 * @param name the type
	 * @param value the value
	 * @param newValue its new name
	 */
	default void renameEnumValue(String name, String value, String newValue) {
		invoke(new RenameEnumValue(Names.of(name), value, newValue));
	}

	/**
	 * Drop an enumerated type.
	 * @param name its name
	 * @param drop says how, and what it was
	 */
	default void dropEnum(String name, Consumer<DropBuilder<EnumBuilder>> drop) {
		invoke(DropBuilder.drop(drop, () -> new DropObject(new EnumBuilder().build(name)), (existing) -> {
			EnumBuilder builder = new EnumBuilder();
			existing.accept(builder);
			return new DropObject(builder.build(name));
		}));
	}

	/**
	 * Drop an enumerated type, of which nobody knows how to make it again.
	 * @param name its name
	 */
	default void dropEnum(String name) {
		dropEnum(name, (drop) -> {
		});
	}

	/**
	 * Create a domain.
	 * @param name its name
	 * @param type the type beneath it
	 * @param domain says what it is besides
	 */
	default void createDomain(String name, String type, Consumer<DomainBuilder> domain) {
		DomainBuilder builder = new DomainBuilder().type(type);
		domain.accept(builder);
		invoke(new CreateObject(builder.build(name)));
	}

	/**
	 * Drop a domain.
	 * @param name its name
	 * @param drop says how, and what it was
	 */
	default void dropDomain(String name, Consumer<DropBuilder<DomainBuilder>> drop) {
		invoke(DropBuilder.drop(drop, () -> new DropObject(new DomainBuilder().type("unknown").build(name)),
				(existing) -> {
					DomainBuilder builder = new DomainBuilder();
					existing.accept(builder);
					return new DropObject(builder.build(name));
				}));
	}

	/**
	 * Drop a domain, of which nobody knows how to make it again.
	 * @param name its name
	 */
	default void dropDomain(String name) {
		dropDomain(name, (drop) -> {
		});
	}

	/**
	 * Give an enumerated or composite type or a domain another name.
	 * @param name its name
	 * @param newName its new name, without a schema
	 */
	default void renameType(String name, String newName) {
		invoke(new Rename(ObjectId.of(ObjectKind.ENUM, Names.of(name)), newName));
	}

	/**
	 * Create a sequence that counts 1, 2, 3.
	 * @param name its name
	 */
	default void createSequence(String name) {
		createSequence(name, (sequence) -> {
		});
	}

	/**
	 * Create a sequence.
	 * @param name its name
	 * @param sequence says how it counts
	 */
	default void createSequence(String name, Consumer<SequenceBuilder> sequence) {
		SequenceBuilder builder = new SequenceBuilder();
		sequence.accept(builder);
		invoke(With.of(new CreateObject(builder.build(name)), builder.ways()));
	}

	/**
	 * Drop a sequence.
	 * @param name its name
	 * @param drop says how, and what it was
	 */
	default void dropSequence(String name, Consumer<DropBuilder<SequenceBuilder>> drop) {
		invoke(DropBuilder.drop(drop, () -> new DropObject(new SequenceBuilder().build(name)), (existing) -> {
			SequenceBuilder builder = new SequenceBuilder();
			existing.accept(builder);
			return new DropObject(builder.build(name));
		}));
	}

	/**
	 * Drop a sequence, of which nobody knows how to make it again.
	 * @param name its name
	 */
	default void dropSequence(String name) {
		dropSequence(name, (drop) -> {
		});
	}

	/**
	 * Give a sequence another name.
	 * @param name its name
	 * @param newName its new name, without a schema
	 */
	default void renameSequence(String name, String newName) {
		invoke(new Rename(ObjectId.of(ObjectKind.SEQUENCE, Names.of(name)), newName));
	}

}
