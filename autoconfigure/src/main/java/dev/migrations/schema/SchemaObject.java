package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that stands on its own in a schema, with all that hangs on it.
 */
public sealed interface SchemaObject
		permits Namespace, Extension, EnumType, DomainType, CompositeType, Sequence, Relation, Routine {

	/**
	 * What identifies it.
	 */
	ObjectId id();

	/**
	 * The comment on it, {@code null} if there is none.
	 */
	@Nullable String comment();

	/**
	 * The same with another comment.
	 * @param comment the comment, {@code null} for none
	 */
	SchemaObject withComment(@Nullable String comment);

	/**
	 * Who may do what with it besides its owner, as far as that is read.
	 */
	default List<Grant> grants() {
		return List.of();
	}

	/**
	 * Its name.
	 */
	default QualifiedName name() {
		return id().name();
	}

}
