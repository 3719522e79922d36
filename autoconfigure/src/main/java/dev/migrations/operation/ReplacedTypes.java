package dev.migrations.operation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrations.schema.CompositeType;

/**
 * The types of which new ones come in the place of the old ones.
 *
 * @param change the change that does so
 */
record ReplacedTypes(SqlNames names, AlterType change) {

	/** All of them, in an order in which they can be made. */
	static List<AlterType.Carried> of(AlterType change) {
		return Stream.concat(Stream.of(new AlterType.Carried(change.from(), change.to())), change.carried().stream())
			.toList();
	}

	/** Whether one of them is meant, or arrays of it. */
	boolean includes(String type) {
		return find(type.replace("[]", "")).isPresent();
	}

	/**
	 * The composite type that is meant if it has other attributes than before, so that
	 * values have to be made of their attributes.
	 */
	Optional<AlterType.Carried> rebuilt(String type) {
		return find(type).filter(ReplacedTypes::hasOtherAttributes);
	}

	/** Whether such values are within those of another type, or in an array. */
	boolean isWithin(String type) {
		boolean array = type.endsWith("[]");
		return find(type.replace("[]", ""))
			.filter((one) -> (array && hasOtherAttributes(one)) || TypeReplacement.parts(one.from())
				.stream()
				.anyMatch((part) -> rebuilt(part).isPresent() || isWithin(part)))
			.isPresent();
	}

	private Optional<AlterType.Carried> find(String type) {
		return of(this.change).stream().filter((one) -> this.names.of(one.to().name()).equals(type)).findFirst();
	}

	private static boolean hasOtherAttributes(AlterType.Carried type) {
		return type.from() instanceof CompositeType from && type.to() instanceof CompositeType to
				&& !TypeReplacement.names(from).equals(TypeReplacement.names(to));
	}

}
