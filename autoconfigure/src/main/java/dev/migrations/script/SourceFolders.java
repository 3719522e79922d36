package dev.migrations.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.MigrationsException;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The folders of a project's sources that are its locations of revisions, found from a
 * working directory. Outside a project there are none.
 */
public final class SourceFolders {

	private static final String OVERRIDE = "Set 'migrations.revisions-directory' to the folder";

	private final Path workingDirectory;

	private final List<String> locations;

	private final ResourcePatternResolver resources;

	/** What stands for a location of the class path. */
	private final Map<String, SourceFolder> sources = new LinkedHashMap<>();

	/** Locations that are folders on disk as they are. */
	private final List<SourceFolder> onDisk = new ArrayList<>();

	private final Map<String, List<Path>> ambiguous = new LinkedHashMap<>();

	private final List<Path> foreign = new ArrayList<>();

	private final @Nullable Path override;

	/** What is compiled, and has no folder of its own. */
	private final List<RevisionSource> compiled;

	private SourceFolders(Path workingDirectory, @Nullable Path override, List<String> locations,
			ResourcePatternResolver resources, List<RevisionSource> compiled) {
		this.compiled = List.copyOf(compiled);
		this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
		this.override = (override != null) ? this.workingDirectory.resolve(override).normalize() : null;
		this.locations = List.copyOf(locations);
		this.resources = resources;
	}

	/**
	 * Find them.
	 * @param workingDirectory where a person works: a project with modules, a module, or
	 * a folder in one
	 * @param revisionsDirectory the folder that somebody named, in place of the one that
	 * would be found; relative to the working directory; {@code null} if nobody did
	 * @param locations the configured locations
	 * @param resources resolves them
	 * @param compiled what else there is, in no folder of sources
	 */
	public static SourceFolders find(Path workingDirectory, @Nullable Path revisionsDirectory, List<String> locations,
			ResourcePatternResolver resources, RevisionSource... compiled) {
		SourceFolders folders = new SourceFolders(workingDirectory, revisionsDirectory, locations, resources,
				List.of(compiled));
		locations.forEach(folders::locate);
		return folders;
	}

	private void locate(String location) {
		RevisionLocation configured = configured(location);
		Path path = configured.onDisk();
		if (path != null) {
			this.onDisk.add(new SourceFolder(location, configured.name(), path));
		}
		else if (configured.isOfClassPath()) {
			add(location, configured, candidates(configured));
		}
	}

	private List<Path> candidates(RevisionLocation configured) {
		if (this.override == null) {
			return new ModuleSearch(this.workingDirectory).folders(configured.name());
		}
		return this.sources.isEmpty() && Files.isDirectory(this.override) ? List.of(this.override) : List.of();
	}

	private void add(String location, RevisionLocation configured, List<Path> candidates) {
		if (candidates.size() > 1) {
			this.ambiguous.put(location, candidates);
		}
		if (candidates.size() != 1) {
			return;
		}
		SourceFolder folder = new SourceFolder(location, configured.name(), candidates.get(0));
		SourceLocation source = new SourceLocation(configured, folder, (problem) -> {
		});
		if (this.override == null && source.isForeign(new ModuleSearch(this.workingDirectory).top())) {
			this.foreign.add(folder.path());
		}
		else {
			this.sources.put(location, folder);
		}
	}

	private RevisionLocation configured(String location) {
		return new RevisionLocation(location, this.resources, (problem) -> {
		});
	}

	/**
	 * The folders that commands read in place of the class path; empty outside a project,
	 * or where it is not clear which one it is.
	 */
	public List<SourceFolder> inPlaceOfClassPath() {
		return List.copyOf(this.sources.values());
	}

	/**
	 * Why folders that could be the sources are passed over, and the class path is read;
	 * empty if there are none.
	 */
	public Optional<String> passedOver() {
		return (this.override != null || (this.ambiguous.isEmpty() && this.foreign.isEmpty())) ? Optional.empty()
				: Optional.of(missing().description());
	}

	/**
	 * See that the folder is there that somebody named.
	 * @throws MigrationsException if it is not
	 */
	public void requireNamed() {
		if (this.override != null && !Files.isDirectory(this.override)) {
			throw missing();
		}
	}

	/**
	 * All folders in which revision files can be written.
	 */
	public List<SourceFolder> all() {
		List<SourceFolder> all = new ArrayList<>(this.sources.values());
		all.addAll(this.onDisk);
		return all;
	}

	/**
	 * The folder that a file is in.
	 */
	public Optional<SourceFolder> of(Path file) {
		return all().stream().filter((folder) -> folder.contains(file)).findFirst();
	}

	/**
	 * The revisions: of the project's sources where there are some, of the class path
	 * otherwise. Those in Java are of the class path always.
	 */
	public RevisionSource source() {
		RevisionSource files = new SqlRevisionSource(this.locations, this.resources, this.sources);
		return this.compiled.stream().reduce(files, RevisionSource::and);
	}

	/**
	 * Load {@link #source() the revisions} as the files are now.
	 * @throws InvalidRevisionsException with all that is wrong with them
	 */
	public RevisionScripts load() {
		return RevisionScripts.load(List.of(source()));
	}

	/**
	 * The working directory, absolute.
	 */
	public Path workingDirectory() {
		return this.workingDirectory;
	}

	/**
	 * The folder in which a new revision is written.
	 * @param versionPath a location, or a folder that is one or in one, relative to the
	 * working directory; {@code null} if none was named
	 * @param parents the files of the revisions that it follows, which it is written
	 * beside if there are several folders
	 * @throws MigrationsException if it is not clear which folder it is, or it is none of
	 * the project's
	 */
	public Path folder(@Nullable String versionPath, List<Path> parents) {
		if (versionPath != null) {
			return named(versionPath);
		}
		List<SourceFolder> all = all();
		if (!this.ambiguous.isEmpty() || all.isEmpty()) {
			throw missing();
		}
		if (all.size() == 1 || (this.override != null && !this.sources.isEmpty())) {
			return all.get(0).path();
		}
		return parents.stream()
			.flatMap((parent) -> of(parent).stream())
			.map(SourceFolder::path)
			.findFirst()
			.orElseThrow(() -> new MigrationsException(
					"Multiple version locations present, please specify --version-path: %s.".formatted(listed(all)),
					"Add '--version-path %s', for instance.".formatted(all.get(0).location())));
	}

	/**
	 * The folder of revisions that the project has or is to have.
	 * @throws MigrationsException if it is not clear where that is
	 */
	public Path folderToMake() {
		if (this.override != null) {
			return this.override;
		}
		if (!this.ambiguous.isEmpty()) {
			throw missing();
		}
		List<SourceFolder> all = all();
		if (!all.isEmpty()) {
			return all.get(0).path();
		}
		List<Path> modules = new ModuleSearch(this.workingDirectory).modules();
		Optional<String> location = this.locations.stream()
			.map(this::configured)
			.filter(RevisionLocation::isOfClassPath)
			.map(RevisionLocation::name)
			.findFirst();
		if (modules.size() != 1 || location.isEmpty()) {
			throw new MigrationsException(
					modules.isEmpty() || location.isEmpty()
							? "There is no module with sources under or above '%s'.".formatted(this.workingDirectory)
							: "Several modules could have the revisions:"
									+ modules.stream().map((path) -> "\n  - " + path).collect(Collectors.joining()),
					"Run the command in the module that is meant, or name the folder, as in 'migrations init <module>/src/main/resources/migrations/versions'.");
		}
		return modules.get(0).resolve("src/main/resources").resolve(location.get());
	}

	/**
	 * The module that a folder is in, or else the working directory.
	 */
	public Path moduleOf(Path folder) {
		return ModuleSearch.moduleOf(folder).orElse(this.workingDirectory);
	}

	/**
	 * The value that makes a folder a location, as {@code migrations.locations} has it.
	 * @param folder a folder of revisions
	 */
	public String locationOf(Path folder) {
		Path resources = moduleOf(folder).resolve("src/main/resources");
		return folder.startsWith(resources) ? "classpath:" + resources.relativize(folder).toString().replace('\\', '/')
				: "file:" + folder;
	}

	/**
	 * Whether a location is configured.
	 * @param location as {@link #locationOf(Path)} gives it
	 */
	public boolean isConfigured(String location) {
		return this.override != null || this.locations.stream()
			.anyMatch((configured) -> configured.equals(location)
					|| ("classpath:" + configured(configured).name()).equals(location));
	}

	private Path named(String versionPath) {
		List<SourceFolder> all = all();
		for (SourceFolder folder : all) {
			if (folder.location().equals(versionPath) || folder.name().equals(versionPath)) {
				return folder.path();
			}
		}
		Path path = this.workingDirectory.resolve(versionPath).normalize();
		if (Files.isDirectory(path) && of(path).isPresent()) {
			return path;
		}
		if (all.isEmpty()) {
			throw missing();
		}
		throw new MigrationsException(
				"Path %s is not represented in current version locations: %s.".formatted(versionPath, listed(all)),
				"Name one of these or a folder in one of them, or add it to 'migrations.locations'.");
	}

	private MigrationsException missing() {
		if (this.override != null) {
			return new MigrationsException("There is no folder '%s' for revisions.".formatted(this.override),
					"Correct 'migrations.revisions-directory', or make the folder.");
		}
		if (!this.ambiguous.isEmpty()) {
			Map.Entry<String, List<Path>> first = this.ambiguous.entrySet().iterator().next();
			return new MigrationsException(
					"Several folders could be '%s':%s".formatted(first.getKey(),
							first.getValue().stream().map((path) -> "\n  - " + path).collect(Collectors.joining())),
					"Run the command in the module that is meant, or set 'migrations.revisions-directory' to its folder.");
		}
		if (!this.foreign.isEmpty()) {
			return new MigrationsException(
					"The revisions in '%s' are not those of this application: they have none in common."
						.formatted(this.foreign.get(0)),
					OVERRIDE + ", if it is the right one all the same, or run the command in the application's project.");
		}
		return new MigrationsException(
				"No module under or above '%s' has a folder for %s.".formatted(this.workingDirectory,
						this.locations.stream()
							.map((location) -> "'" + location + "'")
							.collect(Collectors.joining(", "))),
				"Make it with the command 'migrations init', run the command in the project's folder, or set "
						+ "'migrations.revisions-directory'.");
	}

	private static String listed(List<SourceFolder> folders) {
		return folders.stream()
			.map((folder) -> "'%s' (%s)".formatted(folder.location(), folder.path()))
			.collect(Collectors.joining(", "));
	}

}
