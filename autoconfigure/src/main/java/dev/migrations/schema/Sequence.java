package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence. Those of identity and serial columns are told by the columns.
 *
 * @param name its name
 * @param options how it counts
 * @param owner the column it goes with when that is dropped, {@code null} if there is
 * none
 * @param comment the comment on it
 */
public record Sequence(QualifiedName name, SequenceOptions options, @Nullable ColumnName owner,
		@Nullable String comment) implements SchemaObject {

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.SEQUENCE, this.name);
	}

	@Override
	public Sequence withComment(@Nullable String comment) {
		return new Sequence(this.name, this.options, this.owner, comment);
	}

	/**
	 * The same with another owner.
	 * @param owner the owner, {@code null} for none
	 */
	public Sequence withOwner(@Nullable ColumnName owner) {
		return new Sequence(this.name, this.options, owner, this.comment);
	}

}
