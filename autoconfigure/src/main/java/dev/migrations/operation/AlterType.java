package dev.migrations.operation;

import java.util.List;
import java.util.stream.Stream;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.DomainType;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.SchemaObject;

/**
 * Change a type. Where PostgreSQL can only add to it and something is taken away, a new
 * type comes in its place, and the columns are cast.
 *
 * @param from how it is
 * @param to how it becomes
 * @param carried the types that are made of it, such as a domain over it, which have to
 * be made anew with it: in an order in which they can be made
 * @param usages the columns that are of this type, or of one that is carried
 * @param dependents what keeps such columns from being cast, and is dropped before and
 * made again after if they have to be: each as the operation that makes it, in order
 * @param replacing whether a new type has to come in the place of the old one even where
 * PostgreSQL could add to it: a value that is added cannot be used in the same
 * transaction, but one of a new type can
 * @param unfilled the columns that have rows without a value, though the type becomes one
 * that takes no null
 */
public record AlterType(SchemaObject from, SchemaObject to, List<Carried> carried, List<Usage> usages,
		List<Operation> dependents, boolean replacing, List<ColumnName> unfilled) implements Operation {

	public AlterType {
		carried = List.copyOf(carried);
		usages = List.copyOf(usages);
		dependents = List.copyOf(dependents);
		unfilled = List.copyOf(unfilled);
	}

	/**
	 * A change of which nothing is known of the rows.
	 */
	public AlterType(SchemaObject from, SchemaObject to, List<Carried> carried, List<Usage> usages,
			List<Operation> dependents, boolean replacing) {
		this(from, to, carried, usages, dependents, replacing, List.of());
	}

	/**
	 * A change that adds to the type if PostgreSQL can, and of which no other type is
	 * made.
	 */
	public AlterType(SchemaObject from, SchemaObject to, List<Usage> usages, List<Operation> dependents) {
		this(from, to, List.of(), usages, dependents, false);
	}

	@Override
	public AlterType reverse() {
		return new AlterType(this.to, this.from, this.carried.stream().map(Carried::reverse).toList(),
				this.usages.stream().map(Usage::reverse).toList(), this.dependents, this.replacing, this.unfilled);
	}

	/**
	 * The same by a new type, and so is its reverse.
	 */
	public AlterType asReplacement() {
		return new AlterType(this.from, this.to, this.carried, this.usages, this.dependents, true, this.unfilled);
	}

	/**
	 * The same with what stands in the way if its reverse needs a new type.
	 * @param dependents each as the operation that makes it, in order
	 */
	public AlterType withDependents(List<Operation> dependents) {
		return new AlterType(this.from, this.to, this.carried, this.usages, dependents, this.replacing, this.unfilled);
	}

	/**
	 * The same where there are rows without a value.
	 * @param columns the columns that have such
	 */
	public AlterType withUnfilled(List<ColumnName> columns) {
		return new AlterType(this.from, this.to, this.carried, this.usages, this.dependents, this.replacing, columns);
	}

	/**
	 * Whether it is a domain that is to take no null, and took them before.
	 */
	public boolean isTightening() {
		return this.from instanceof DomainType before && this.to instanceof DomainType after && after.notNull()
				&& !before.notNull();
	}

	/**
	 * Whether a new type has to come in the place of the old one. A value that is added
	 * cannot be a default in the same transaction, but one of a new type can.
	 */
	public boolean replaces() {
		return this.replacing || TypeReplacement.isNeeded(this.from, this.to, !this.usages.isEmpty(), isNested())
				|| (this.from instanceof EnumType
						&& this.usages.stream().anyMatch((usage) -> !usage.from().equals(usage.to())));
	}

	/** Whether values of it are within others: what uses it is not a column alone. */
	private boolean isNested() {
		Stream<String> types = Stream.concat(this.usages.stream().map((usage) -> usage.from().type()),
				this.carried.stream().flatMap((type) -> TypeReplacement.parts(type.from()).stream()));
		return !this.usages.isEmpty() && (types.anyMatch((type) -> type.endsWith("[]"))
				|| this.carried.stream().anyMatch((type) -> !TypeReplacement.isDomain(type.from())));
	}

	/**
	 * A type that is made of the one that changes.
	 *
	 * @param from how it is before
	 * @param to how it is after
	 */
	public record Carried(SchemaObject from, SchemaObject to) {

		Carried reverse() {
			return new Carried(this.to, this.from);
		}

	}

	/**
	 * A column of the type.
	 *
	 * @param name the column
	 * @param from how it is before
	 * @param to how it is after: of the same type, but maybe with another default
	 */
	public record Usage(ColumnName name, Column from, Column to) {

		Usage reverse() {
			return new Usage(this.name, this.to, this.from);
		}

	}

}
