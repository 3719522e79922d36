package dev.migrations.script;

import java.util.List;
import java.util.stream.Stream;

import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

/**
 * The revisions that a source holds.
 *
 * @param scripts the revisions, in the order of their names; also those with problems, as
 * long as they have an identifier, so that what refers to them is not a problem as well
 * @param problems what is wrong with their headers; nothing may be run unless it is empty
 * @param missingLocations the configured locations that do not exist, as they are
 * configured
 * @param digest the {@linkplain RevisionSource#digest() digest} of what was found,
 * {@code null} if it is not known, or something is wrong
 */
public record LoadedScripts(List<RevisionScript> scripts, List<RevisionProblem> problems, List<String> missingLocations,
		@Nullable ContentDigest digest) {

	/**
	 * Scripts of which no digest is known.
	 */
	public LoadedScripts(List<RevisionScript> scripts, List<RevisionProblem> problems, List<String> missingLocations) {
		this(scripts, problems, missingLocations, null);
	}

	public LoadedScripts {
		scripts = List.copyOf(scripts);
		problems = List.copyOf(problems);
		missingLocations = List.copyOf(missingLocations);
	}

	/**
	 * What the revisions say of themselves, the nodes of their graph.
	 */
	public List<RevisionHeader> headers() {
		return this.scripts.stream().map(RevisionScript::header).toList();
	}

	/** These and others, which may do without folders. */
	LoadedScripts and(LoadedScripts others) {
		return new LoadedScripts(joined(this.scripts, others.scripts), joined(this.problems, others.problems),
				(this.scripts.isEmpty() && !others.scripts.isEmpty()) ? others.missingLocations
						: joined(this.missingLocations, others.missingLocations),
				(this.digest != null && others.digest != null) ? this.digest.with(others.digest) : null);
	}

	private static <T> List<T> joined(List<T> first, List<T> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

}
