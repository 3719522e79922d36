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
 * @param comment the comment on it
 */
public record DomainType(QualifiedName name, String type, boolean notNull, @Nullable String defaultValue,
		@Nullable String collation, List<CheckConstraint> checks, @Nullable String comment) implements SchemaObject {

	public DomainType {
		checks = List.copyOf(checks);
	}

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.DOMAIN, this.name);
	}

	@Override
	public DomainType withComment(@Nullable String comment) {
		return new DomainType(this.name, this.type, this.notNull, this.defaultValue, this.collation, this.checks,
				comment);
	}

}
