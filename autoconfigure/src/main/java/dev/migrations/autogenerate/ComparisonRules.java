package dev.migrations.autogenerate;

import dev.migrations.diff.Naming;
import dev.migrations.schema.ObjectFilter;

/**
 * What holds for every comparison of a service.
 *
 * @param naming the names that constraints and indexes get which nobody has named
 * @param filter what is compared
 */
public record ComparisonRules(Naming naming, ObjectFilter filter) {

	/** The usual names, and everything is compared. */
	public static final ComparisonRules DEFAULT = new ComparisonRules(Naming.DEFAULT, ObjectFilter.EVERYTHING);

}
