package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A composite type that is not the row type of a table or view.
 *
 * @param name its name
 * @param attributes its attributes in their order
 * @param grants who may do what with it
 * @param comment the comment on it
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes, List<Grant> grants,
		@Nullable String comment) implements SchemaObject {

	public CompositeType {
		attributes = List.copyOf(attributes);
		grants = List.copyOf(grants);
	}

	/**
	 * Create one on which nobody has rights but the usual ones.
	 * @param name its name
	 * @param attributes its attributes in their order
	 * @param comment the comment on it
	 */
	public CompositeType(QualifiedName name, List<Attribute> attributes, @Nullable String comment) {
		this(name, attributes, List.of(), comment);
	}

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.COMPOSITE, this.name);
	}

	/**
	 * The same with other grants.
	 * @param grants the grants
	 */
	public CompositeType withGrants(List<Grant> grants) {
		return new CompositeType(this.name, this.attributes, grants, this.comment);
	}

	@Override
	public CompositeType withComment(@Nullable String comment) {
		return new CompositeType(this.name, this.attributes, this.grants, comment);
	}

	/**
	 * An attribute of a composite type.
	 *
	 * @param name its name
	 * @param type its type
	 * @param grants who may do what with the column alone
	 * @param comment the comment on it
	 */
	public record Attribute(String name, String type, List<Grant> grants, @Nullable String comment) {

		public Attribute {
			grants = List.copyOf(grants);
		}

		/**
		 * Create one without comment.
		 * @param name its name
		 * @param type its type
		 */
		public Attribute(String name, String type) {
			this(name, type, List.of(), null);
		}

		/**
		 * Whether it is called the same and of the same type.
		 * @param other the other one
		 */
		public boolean isLike(Attribute other) {
			return this.name.equals(other.name) && this.type.equals(other.type);
		}

	}

}
