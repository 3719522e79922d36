package dev.migrations.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionProblem;
import dev.migrations.revision.UnknownRevisionException;

/**
 * The revisions of a service: how they hang together, and what each of them runs. It is
 * immutable and knows no database.
 */
public final class RevisionScripts {

	private final RevisionGraph graph;

	private final Map<RevisionId, RevisionScript> scripts;

	private final List<String> missingLocations;

	private RevisionScripts(RevisionGraph graph, Map<RevisionId, RevisionScript> scripts,
			List<String> missingLocations) {
		this.graph = graph;
		this.scripts = scripts;
		this.missingLocations = missingLocations;
	}

	/**
	 * Load the revisions of several sources into one graph.
	 * @throws InvalidRevisionsException with all that is wrong with them
	 */
	public static RevisionScripts load(List<? extends RevisionSource> sources) {
		List<RevisionScript> scripts = new ArrayList<>();
		List<RevisionProblem> problems = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (RevisionSource source : sources) {
			LoadedScripts loaded = source.load();
			scripts.addAll(loaded.scripts());
			problems.addAll(loaded.problems());
			missing.addAll(loaded.missingLocations());
		}
		RevisionGraph graph = graph(scripts, problems);
		Map<RevisionId, RevisionScript> byId = new HashMap<>();
		for (RevisionScript script : scripts) {
			byId.put(script.header().id(), (script instanceof JavaRevision java)
					? java.after(new FormerStatements(graph, byId, script.header().id())) : script);
		}
		byId.values().forEach((script) -> problems.addAll(promised(script)));
		if (!problems.isEmpty()) {
			throw new InvalidRevisionsException(problems);
		}
		return new RevisionScripts(graph, byId, List.copyOf(missing));
	}

	/** What says that it is undone by itself has to know how, before it is run. */
	private static List<RevisionProblem> promised(RevisionScript script) {
		return (script instanceof JavaRevision java && java.isReversible()) ? problemsInside(script) : List.of();
	}

	/**
	 * These revisions and others that hang together with them.
	 * @throws InvalidRevisionsException if they form no graph
	 */
	public RevisionScripts with(Collection<? extends RevisionScript> others) {
		List<RevisionScript> all = new ArrayList<>(this.scripts.values());
		all.addAll(others);
		return load(List.of(() -> new LoadedScripts(all, List.of(), this.missingLocations)));
	}

	/** Scripts are read only where they are run, or where something is wrong anyway. */
	private static List<RevisionProblem> problemsInside(RevisionScript script) {
		try {
			script.outline(true);
			return List.of();
		}
		catch (InvalidRevisionsException ex) {
			return ex.problems();
		}
	}

	/** What is wrong between the files is told together with what is wrong in them. */
	private static RevisionGraph graph(List<RevisionScript> scripts, List<RevisionProblem> problems) {
		try {
			RevisionGraph graph = RevisionGraph.of(scripts.stream().map(RevisionScript::header).toList());
			if (problems.isEmpty()) {
				return graph;
			}
		}
		catch (InvalidRevisionsException ex) {
			problems.addAll(ex.problems());
		}
		scripts.forEach((script) -> problems.addAll(problemsInside(script)));
		throw new InvalidRevisionsException(problems);
	}

	/**
	 * How the revisions hang together.
	 */
	public RevisionGraph graph() {
		return this.graph;
	}

	/**
	 * What a revision runs.
	 * @throws UnknownRevisionException if there is no such revision
	 */
	public RevisionScript get(RevisionId id) {
		RevisionScript script = this.scripts.get(this.graph.get(id).id());
		if (script == null) {
			throw new IllegalStateException("Revision '%s' has no script".formatted(id));
		}
		return script;
	}

	/**
	 * The digest of the files of some revisions.
	 * @throws UnknownRevisionException if one is no revision
	 */
	public ContentDigest digest(Collection<RevisionId> revisions) {
		return revisions.stream().map((id) -> get(id).digest()).reduce(ContentDigest.NONE, ContentDigest::with);
	}

	/**
	 * The configured locations that do not exist, as they are configured.
	 */
	public List<String> missingLocations() {
		return this.missingLocations;
	}

}
