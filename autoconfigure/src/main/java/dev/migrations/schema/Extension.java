package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * An extension that is installed in the database.
 *
 * @param extension its name
 * @param schema the schema that its objects are in, {@code null} where that is not to be
 * chosen
 * @param comment the comment on it
 */
public record Extension(String extension, @Nullable String schema, @Nullable String comment) implements SchemaObject {

	/**
	 * Create one that is in the current schema, or wherever it has to be.
	 * @param extension its name
	 * @param comment the comment on it
	 */
	public Extension(String extension, @Nullable String comment) {
		this(extension, null, comment);
	}

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.EXTENSION, new QualifiedName("", this.extension));
	}

	@Override
	public Extension withComment(@Nullable String comment) {
		return new Extension(this.extension, this.schema, comment);
	}

}
