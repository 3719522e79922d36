package dev.migrations.revision;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was typed is the beginning of several identifiers or labels.
 */
public final class AmbiguousRevisionException extends MigrationsException {

	private static final int NAMED = 5;

	AmbiguousRevisionException(String prefix, List<String> names) {
		super("Can't locate revision identified by '%s'. Multiple revisions start with '%s': %s.".formatted(prefix,
				prefix, quoted(names)), "Give more of the one that is meant.");
	}

	private static String quoted(List<String> names) {
		String quoted = names.stream().limit(NAMED).map((name) -> "'" + name + "'").collect(Collectors.joining(", "));
		return (names.size() > NAMED) ? quoted + " and %d more".formatted(names.size() - NAMED) : quoted;
	}

}
