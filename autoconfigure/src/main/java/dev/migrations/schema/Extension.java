package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * An extension that is installed in the database.
 *
 * @param extension its name
 * @param comment the comment on it
 */
public record Extension(String extension, @Nullable String comment) implements SchemaObject {

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.EXTENSION, new QualifiedName("", this.extension));
	}

	@Override
	public Extension withComment(@Nullable String comment) {
		return new Extension(this.extension, comment);
	}

}
