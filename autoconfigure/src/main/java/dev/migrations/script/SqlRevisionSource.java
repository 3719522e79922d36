package dev.migrations.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.migrations.revision.RevisionProblem;

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
		List<RevisionProblem> problems = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		List<FoundFile> found = new ArrayList<>();
		for (String location : this.locations) {
			RevisionLocation configured = new RevisionLocation(location, this.resources, this.index, problems::add);
			SourceFolder source = this.sources.get(location);
			if (source != null) {
				found.addAll(new SourceLocation(configured, source, problems::add).find());
			}
			else if (!configured.find(found::add)) {
				missing.add(location);
			}
		}
		List<RevisionScript> scripts = new ArrayList<>();
		for (FoundFile file : distinct(found)) {
			if (!file.isSql()) {
				problems.add(notSql(file));
				continue;
			}
			SqlRevision revision = SqlRevision.read(file.source(), problems::add);
			if (revision != null) {
				scripts.add(revision);
			}
		}
		return new LoadedScripts(scripts, problems, missing);
	}

	/**
	 * Each file once, in the order of the names. Where roots of the class path hold files
	 * of one name, these are called by what tells them apart.
	 */
	private static List<FoundFile> distinct(List<FoundFile> found) {
		Map<Object, FoundFile> byIdentity = new LinkedHashMap<>();
		found.forEach((file) -> byIdentity.putIfAbsent(file.identity(), file));
		Map<String, List<FoundFile>> byName = byIdentity.values()
			.stream()
			.collect(Collectors.groupingBy(FoundFile::script, TreeMap::new, Collectors.toList()));
		return byName.values()
			.stream()
			.flatMap((files) -> (files.size() == 1) ? files.stream()
					: files.stream().map((file) -> file.named(file.identity().toString())))
			.toList();
	}

	private static RevisionProblem notSql(FoundFile file) {
		return new RevisionProblem(file.script(),
				"is no revision: expected a file '*.sql' (only dot-files, '*~' and README.md are passed over)");
	}

}
