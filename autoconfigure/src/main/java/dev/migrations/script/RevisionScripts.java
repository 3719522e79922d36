package dev.migrations.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.migration.FormerDefinitions;
import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionProblem;
import dev.migrations.revision.UnknownRevisionException;

import org.jspecify.annotations.Nullable;

/**
 * The revisions of a service: how they hang together, and what each of them runs. It is
 * immutable and knows no database.
 */
public final class RevisionScripts {

	private final List<RevisionSource> sources;

	private volatile @Nullable Loaded loaded;

	private volatile @Nullable ContentDigest listed;

	/** What was found in the sources. */
	private record Loaded(RevisionGraph graph, Map<RevisionId, RevisionScript> scripts, List<String> missingLocations,
			@Nullable ContentDigest digest) {

	}

	private RevisionScripts(List<? extends RevisionSource> sources) {
		this.sources = List.copyOf(sources);
	}

	/**
	 * Load the revisions of several sources into one graph.
	 * @throws InvalidRevisionsException with all that is wrong with them
	 */
	public static RevisionScripts load(List<? extends RevisionSource> sources) {
		RevisionScripts scripts = new RevisionScripts(sources);
		scripts.loaded();
		return scripts;
	}

	/**
	 * The same, but load them only when something of them is asked for, which throws what
	 * {@link #load} throws.
	 */
	public static RevisionScripts lazily(List<? extends RevisionSource> sources) {
		return new RevisionScripts(sources);
	}

	private Loaded loaded() {
		Loaded found = this.loaded;
		if (found == null) {
			synchronized (this) {
				found = (this.loaded != null) ? this.loaded : load();
				this.loaded = found;
			}
		}
		return found;
	}

	private Loaded load() {
		List<RevisionScript> scripts = new ArrayList<>();
		List<RevisionProblem> problems = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		List<@Nullable ContentDigest> digests = new ArrayList<>();
		for (RevisionSource source : this.sources) {
			LoadedScripts loaded = source.load();
			scripts.addAll(loaded.scripts());
			problems.addAll(loaded.problems());
			missing.addAll(loaded.missingLocations());
			digests.add(loaded.digest());
		}
		RevisionGraph graph = graph(scripts, problems);
		Map<RevisionId, RevisionScript> byId = new HashMap<>();
		for (RevisionScript script : scripts) {
			byId.put(script.header().id(),
					(script instanceof JavaRevision java)
							? java
								.after(FormerDefinitions.among(new FormerStatements(graph, byId, script.header().id())))
							: script);
		}
		byId.values().forEach((script) -> problems.addAll(promised(script)));
		if (!problems.isEmpty()) {
			throw new InvalidRevisionsException(problems);
		}
		return new Loaded(graph, byId, List.copyOf(missing), together(digests));
	}

	/** What says that it is undone by itself has to know how, before it is run. */
	private static List<RevisionProblem> promised(RevisionScript script) {
		return (script instanceof JavaRevision java && java.isReversible()) ? problemsInside(script) : List.of();
	}

	/**
	 * The digest of all files, {@code null} if it is not known. As long as nothing else
	 * was asked, no revision is loaded for it.
	 * @see RevisionSource#digest()
	 */
	public @Nullable ContentDigest listing() {
		Loaded found = this.loaded;
		if (found != null) {
			return found.digest();
		}
		if (this.listed == null) {
			List<@Nullable ContentDigest> digests = new ArrayList<>();
			this.sources.forEach((source) -> digests.add(source.digest()));
			this.listed = together(digests);
		}
		return this.listed;
	}

	private static @Nullable ContentDigest together(List<@Nullable ContentDigest> digests) {
		ContentDigest all = ContentDigest.NONE;
		for (ContentDigest digest : digests) {
			if (digest == null) {
				return null;
			}
			all = all.with(digest);
		}
		return digests.isEmpty() ? null : all;
	}

	/**
	 * These revisions and others that hang together with them.
	 * @throws InvalidRevisionsException if they form no graph
	 */
	public RevisionScripts with(Collection<? extends RevisionScript> others) {
		List<RevisionScript> all = new ArrayList<>(loaded().scripts().values());
		all.addAll(others);
		return load(List.of(() -> new LoadedScripts(all, List.of(), missingLocations())));
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
		return loaded().graph();
	}

	/**
	 * What a revision runs.
	 * @throws UnknownRevisionException if there is no such revision
	 */
	public RevisionScript get(RevisionId id) {
		RevisionScript script = loaded().scripts().get(graph().get(id).id());
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
		return loaded().missingLocations();
	}

}
