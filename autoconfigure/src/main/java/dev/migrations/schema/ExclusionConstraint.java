package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint.
 *
 * @param name its name
 * @param definition what it says, as PostgreSQL prints it: {@code exclude using gist ...}
 * @param columns the columns it is about, without those within expressions
 * @param comment the comment on it
 */
public record ExclusionConstraint(String name, String definition, List<String> columns,
		@Nullable String comment) implements Constraint {

	public ExclusionConstraint {
		columns = List.copyOf(columns);
	}

	@Override
	public ExclusionConstraint withName(String name) {
		return new ExclusionConstraint(name, this.definition, this.columns, this.comment);
	}

	@Override
	public ExclusionConstraint withComment(@Nullable String comment) {
		return new ExclusionConstraint(this.name, this.definition, this.columns, comment);
	}

}
