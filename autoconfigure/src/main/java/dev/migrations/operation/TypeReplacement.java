package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.migrations.schema.CompositeType;
import dev.migrations.schema.CompositeType.Attribute;
import dev.migrations.schema.DomainType;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.SchemaObject;

/**
 * When PostgreSQL cannot change a type, so that a new one has to come in its place.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertype.html">ALTER
 * TYPE</a>
 */
public final class TypeReplacement {

	private TypeReplacement() {
	}

	/**
	 * Whether a new type has to come in the place of the old one.
	 * @param from the old one
	 * @param to what it is to become
	 * @param used whether there are columns of it
	 * @param nested whether it is within other types or arrays of such columns
	 */
	public static boolean isNeeded(SchemaObject from, SchemaObject to, boolean used, boolean nested) {
		if (from instanceof EnumType old && to instanceof EnumType changed) {
			return !changed.extendsValuesOf(old);
		}
		if (from instanceof DomainType old && to instanceof DomainType changed) {
			return !old.type().equals(changed.type()) || !Objects.equals(old.collation(), changed.collation())
					|| (nested && isStricter(old, changed));
		}
		if (from instanceof CompositeType old && to instanceof CompositeType changed) {
			return !isInOrder(old, changed) || (used && isRetyped(old, changed));
		}
		return true;
	}

	/** Such values PostgreSQL can look for in plain columns alone. */
	private static boolean isStricter(DomainType from, DomainType to) {
		return (to.notNull() && !from.notNull()) || to.checks()
			.stream()
			.map((check) -> check.withComment(null))
			.anyMatch((check) -> from.checks().stream().noneMatch((other) -> other.withComment(null).equals(check)));
	}

	/** Whether what is dropped and what is added at the end leave the wanted order. */
	private static boolean isInOrder(CompositeType from, CompositeType to) {
		List<String> names = new ArrayList<>(names(from));
		names.retainAll(names(to));
		names(to).stream().filter((name) -> !names(from).contains(name)).forEach(names::add);
		return names.equals(names(to));
	}

	/**
	 * Whether an attribute is to be of another type.
	 * @param from the old one
	 * @param to what it is to become
	 */
	public static boolean isRetyped(CompositeType from, CompositeType to) {
		return to.attributes()
			.stream()
			.anyMatch((attribute) -> attribute(from, attribute.name())
				.filter((before) -> !before.type().equals(attribute.type()))
				.isPresent());
	}

	static Optional<Attribute> attribute(CompositeType type, String name) {
		return type.attributes().stream().filter((attribute) -> attribute.name().equals(name)).findFirst();
	}

	static List<String> names(CompositeType type) {
		return type.attributes().stream().map(Attribute::name).toList();
	}

	static boolean isDomain(SchemaObject type) {
		return type instanceof DomainType;
	}

	/** The types that a type is made of. */
	static List<String> parts(SchemaObject type) {
		if (type instanceof DomainType domain) {
			return List.of(domain.type());
		}
		return (type instanceof CompositeType composite) ? composite.attributes().stream().map(Attribute::type).toList()
				: List.of();
	}

}
