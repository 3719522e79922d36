package dev.migrations.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The SQL files in folders of the class path and of the file system, with the folders in
 * them. Every file there has to be a revision, but for dot-files, {@code *~} and
 * {@code README.md}.
 */
public final class SqlRevisionSource implements RevisionSource {

	private final List<String> locations;

	private final ResourcePatternResolver resources;

	private final RevisionFileIndex index;

	private final Map<String, SourceFolder> sources;

	/**
	 * Read from several folders.
	 * @param locations {@code classpath:folder}, in every root of the class path that has
	 * it, or {@code file:folder}; without a prefix it is of the class path
	 * @param resources resolves them
	 */
	public SqlRevisionSource(List<String> locations, ResourcePatternResolver resources) {
		this(locations, resources, RevisionFileIndex.NONE);
	}

	/**
	 * Read from several folders, and search only what is not written down.
	 * @param locations as above
	 * @param resources resolves them
	 * @param index what the class path has
	 */
	public SqlRevisionSource(List<String> locations, ResourcePatternResolver resources, RevisionFileIndex index) {
		this(locations, resources, index, Map.of());
	}

	/**
	 * Read from several folders, some of them from the sources that they are built from.
	 * @param sources the folders of sources by location
	 */
	SqlRevisionSource(List<String> locations, ResourcePatternResolver resources, Map<String, SourceFolder> sources) {
		this(locations, resources, RevisionFileIndex.NONE, sources);
	}

	private SqlRevisionSource(List<String> locations, ResourcePatternResolver resources, RevisionFileIndex index,
			Map<String, SourceFolder> sources) {
		this.locations = List.copyOf(locations);
		this.resources = resources;
		this.index = index;
		this.sources = Map.copyOf(sources);
	}

	/**
	 * Read from several folders.
	 * @param locations as above
	 * @param classLoader what {@code classpath:} means
	 */
	public SqlRevisionSource(List<String> locations, ClassLoader classLoader) {
		this(locations, new PathMatchingResourcePatternResolver(classLoader));
	}

	@Override
	public LoadedScripts load() {
		FoundRevisions found = new FoundRevisions();
		List<RevisionProblem> problems = new ArrayList<>();
		List<String> missing = find(found::add, problems::add);
		List<RevisionScript> scripts = found.scripts(problems::add);
		boolean sound = problems.isEmpty() && missing.isEmpty();
		return new LoadedScripts(scripts, problems, missing, sound ? found.digest() : null);
	}

	@Override
	public @Nullable ContentDigest digest() {
		Listing listing = new Listing();
		List<String> missing = find(listing::add, (problem) -> listing.spoil());
		return missing.isEmpty() ? listing.digest() : null;
	}

	/** Find the files, and tell which locations do not exist. */
	private List<String> find(Consumer<FoundFile> files, Consumer<RevisionProblem> problems) {
		List<String> missing = new ArrayList<>();
		for (String location : this.locations) {
			RevisionLocation configured = new RevisionLocation(location, this.resources, this.index, problems);
			SourceFolder source = this.sources.get(location);
			if (source != null) {
				new SourceLocation(configured, source, problems).find().forEach(files);
			}
			else if (!configured.find(files)) {
				missing.add(location);
			}
		}
		return missing;
	}

}
