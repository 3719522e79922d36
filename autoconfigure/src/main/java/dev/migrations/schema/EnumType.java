package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An enumerated type.
 *
 * @param name its name
 * @param values its values in their order
 * @param comment the comment on it
 */
public record EnumType(QualifiedName name, List<String> values, @Nullable String comment) implements SchemaObject {

	public EnumType {
		values = List.copyOf(values);
	}

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.ENUM, this.name);
	}

	@Override
	public EnumType withComment(@Nullable String comment) {
		return new EnumType(this.name, this.values, comment);
	}

	/**
	 * Whether all values of another type are in this one, in the same order, so that
	 * values need only be added to the other.
	 * @param other the other type
	 */
	public boolean extendsValuesOf(EnumType other) {
		return this.values.stream().filter(other.values::contains).toList().equals(other.values);
	}

}
