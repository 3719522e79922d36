package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sequence. Those of identity and serial columns are told by the columns.
 *
 * @param name its name
 * @param options how it counts
 * @param owner the column it goes with when that is dropped, {@code null} if there is
 * none
 * @param grants who may do what with it
 * @param comment the comment on it
 */
public record Sequence(QualifiedName name, SequenceOptions options, @Nullable ColumnName owner, List<Grant> grants,
		@Nullable String comment) implements SchemaObject {

	public Sequence {
		grants = List.copyOf(grants);
	}

	/**
	 * Create one on which nobody has rights but the usual ones.
	 * @param name its name
	 * @param options how it counts
	 * @param owner the column it goes with, {@code null} if there is none
	 * @param comment the comment on it
	 */
	public Sequence(QualifiedName name, SequenceOptions options, @Nullable ColumnName owner, @Nullable String comment) {
		this(name, options, owner, List.of(), comment);
	}

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.SEQUENCE, this.name);
	}

	/**
	 * The same with other grants.
	 * @param grants the grants
	 */
	public Sequence withGrants(List<Grant> grants) {
		return new Sequence(this.name, this.options, this.owner, grants, this.comment);
	}

	@Override
	public Sequence withComment(@Nullable String comment) {
		return new Sequence(this.name, this.options, this.owner, this.grants, comment);
	}

	/**
	 * The same with another owner.
	 * @param owner the owner, {@code null} for none
	 */
	public Sequence withOwner(@Nullable ColumnName owner) {
		return new Sequence(this.name, this.options, owner, this.grants, this.comment);
	}

}
