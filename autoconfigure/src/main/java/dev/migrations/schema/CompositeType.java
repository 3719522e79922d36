package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A composite type that is not the row type of a table or view.
 *
 * @param name its name
 * @param attributes its attributes in their order
 * @param comment the comment on it
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes,
		@Nullable String comment) implements SchemaObject {

	public CompositeType {
		attributes = List.copyOf(attributes);
	}

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.COMPOSITE, this.name);
	}

	@Override
	public CompositeType withComment(@Nullable String comment) {
		return new CompositeType(this.name, this.attributes, comment);
	}

	/**
	 * An attribute of a composite type, or a column of a view.
	 *
	 * @param name its name
	 * @param type its type
	 */
	public record Attribute(String name, String type) {

	}

}
