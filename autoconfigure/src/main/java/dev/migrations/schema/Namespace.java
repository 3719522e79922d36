package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * A schema of PostgreSQL. Called a namespace here, as in its catalog, because
 * {@link Schema} is the whole.
 *
 * @param schema its name
 * @param comment the comment on it
 */
public record Namespace(String schema, @Nullable String comment) implements SchemaObject {

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.NAMESPACE, new QualifiedName("", this.schema));
	}

	@Override
	public Namespace withComment(@Nullable String comment) {
		return new Namespace(this.schema, comment);
	}

}
