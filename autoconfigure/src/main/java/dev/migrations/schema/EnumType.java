package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An enumerated type.
 *
 * @param name its name
 * @param values its values in their order
 * @param grants who may do what with it
 * @param comment the comment on it
 */
public record EnumType(QualifiedName name, List<String> values, List<Grant> grants,
		@Nullable String comment) implements SchemaObject {

	public EnumType {
		values = List.copyOf(values);
		grants = List.copyOf(grants);
	}

	/**
	 * Create one on which nobody has rights but the usual ones.
	 * @param name its name
	 * @param values its values in their order
	 * @param comment the comment on it
	 */
	public EnumType(QualifiedName name, List<String> values, @Nullable String comment) {
		this(name, values, List.of(), comment);
	}

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.ENUM, this.name);
	}

	/**
	 * The same with other grants.
	 * @param grants the grants
	 */
	public EnumType withGrants(List<Grant> grants) {
		return new EnumType(this.name, this.values, grants, this.comment);
	}

	@Override
	public EnumType withComment(@Nullable String comment) {
		return new EnumType(this.name, this.values, this.grants, comment);
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
