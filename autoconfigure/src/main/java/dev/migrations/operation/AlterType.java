package dev.migrations.operation;

import java.util.List;
import java.util.Objects;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.DomainType;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.SchemaObject;

/**
 * Change a type. Where PostgreSQL can only add to it and something is taken away, a new
 * type comes in its place, and the columns are cast.
 *
 * @param from how it is
 * @param to how it becomes
 * @param usages the columns that are of this type
 * @param dependents what keeps such columns from being cast, and is dropped before and
 * made again after if they have to be: each as the operation that makes it, in order
 * @param replacing whether a new type has to come in the place of the old one even where
 * PostgreSQL could add to it: a value that is added cannot be used in the same
 * transaction, but one of a new type can
 */
public record AlterType(SchemaObject from, SchemaObject to, List<Usage> usages, List<Operation> dependents,
		boolean replacing) implements Operation {

	public AlterType {
		usages = List.copyOf(usages);
		dependents = List.copyOf(dependents);
	}

	/**
	 * A change that adds to the type if PostgreSQL can.
	 */
	public AlterType(SchemaObject from, SchemaObject to, List<Usage> usages, List<Operation> dependents) {
		this(from, to, usages, dependents, false);
	}

	@Override
	public AlterType reverse() {
		return new AlterType(this.to, this.from, this.usages.stream().map(Usage::reverse).toList(), this.dependents,
				this.replacing);
	}

	/**
	 * The same by a new type, and so is its reverse.
	 */
	public AlterType asReplacement() {
		return new AlterType(this.from, this.to, this.usages, this.dependents, true);
	}

	/**
	 * Whether a new type has to come in the place of the old one.
	 */
	public boolean replaces() {
		return this.replacing || isReplacement(this.from, this.to, this.usages);
	}

	/**
	 * Whether a new type has to come in the place of the old one.
	 * @param from the old one
	 * @param to what it is to become
	 * @param usages the columns of the type: a value that is added cannot be a default in
	 * the same transaction, but one of a new type can
	 */
	public static boolean isReplacement(SchemaObject from, SchemaObject to, List<Usage> usages) {
		if (from instanceof EnumType old && to instanceof EnumType changed) {
			return !changed.extendsValuesOf(old)
					|| usages.stream().anyMatch((usage) -> !usage.from().equals(usage.to()));
		}
		if (from instanceof DomainType old && to instanceof DomainType changed) {
			return !old.type().equals(changed.type()) || !Objects.equals(old.collation(), changed.collation());
		}
		return !(from instanceof CompositeType);
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
