package dev.migrations.diff;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A rename that a person has told of something that is not there, or to something that is
 * not said. The message names what could have been meant.
 */
public final class UnknownRenameException extends IllegalArgumentException {

	UnknownRenameException(String problem, String kind, Collection<String> candidates) {
		super("%s %s".formatted(problem, candidates.isEmpty() ? "There is no %s that could be meant.".formatted(kind)
				: "There %s %s.".formatted((candidates.size() == 1) ? "is the " + kind : "are the " + kind + "s",
						candidates.stream()
							.sorted()
							.map((name) -> '"' + name + '"')
							.collect(Collectors.joining(", ")))));
	}

}
