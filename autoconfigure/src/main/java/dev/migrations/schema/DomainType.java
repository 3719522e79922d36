package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A domain: a type with conditions.
 *
 * @param name its name
 * @param type the type beneath it
 * @param notNull whether it refuses nulls
 * @param defaultValue the expression of its default, {@code null} if there is none
 * @param collation its collation if it is not that of the type
 * @param checks its conditions
 * @param grants who may do what with it
 * @param comment the comment on it
 */
public record DomainType(QualifiedName name, String type, boolean notNull, @Nullable String defaultValue,
		@Nullable String collation, List<CheckConstraint> checks, List<Grant> grants,
		@Nullable String comment) implements SchemaObject {

	public DomainType {
		checks = List.copyOf(checks);
		grants = List.copyOf(grants);
	}

	/**
	 * Create one on which nobody has rights but the usual ones.
	 * @param name its name
	 * @param type the type beneath it
	 * @param notNull whether it refuses nulls
	 * @param defaultValue the expression of its default
	 * @param collation its collation if it is not that of the type
	 * @param checks its conditions
	 * @param comment the comment on it
	 */
	public DomainType(QualifiedName name, String type, boolean notNull, @Nullable String defaultValue,
			@Nullable String collation, List<CheckConstraint> checks, @Nullable String comment) {
		this(name, type, notNull, defaultValue, collation, checks, List.of(), comment);
	}

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.DOMAIN, this.name);
	}

	/**
	 * The same with other grants.
	 * @param grants the grants
	 */
	public DomainType withGrants(List<Grant> grants) {
		return new DomainType(this.name, this.type, this.notNull, this.defaultValue, this.collation, this.checks,
				grants, this.comment);
	}

	/**
	 * The same that takes nulls, or does not.
	 * @param notNull whether it refuses nulls
	 */
	public DomainType withNotNull(boolean notNull) {
		return new DomainType(this.name, this.type, notNull, this.defaultValue, this.collation, this.checks,
				this.grants, this.comment);
	}

	@Override
	public DomainType withComment(@Nullable String comment) {
		return new DomainType(this.name, this.type, this.notNull, this.defaultValue, this.collation, this.checks,
				this.grants, comment);
	}

}
