package dev.migrations.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Which files the class path has in locations and packages of revisions, written down
 * when a service is built. Who has it asks for each file by its name and searches
 * nothing: a native image has no class path that could be searched.
 * <p>
 * As text it is a line for each folder, with a slash at its end, followed by a line for
 * each file in it or below it.
 */
public final class RevisionFileIndex {

	/** Where it is in the class path. */
	public static final String RESOURCE = "META-INF/migrations/revisions.index";

	/** Nothing is written down, and everything is searched. */
	public static final RevisionFileIndex NONE = new RevisionFileIndex(Map.of());

	private final Map<String, List<String>> filesByFolder;

	private RevisionFileIndex(Map<String, List<String>> filesByFolder) {
		this.filesByFolder = filesByFolder;
	}

	/**
	 * Search the class path.
	 * @param locations folders as they are configured; those of the file system are left
	 * out, as they are read when the service runs
	 * @param resources resolves them
	 */
	public static RevisionFileIndex of(List<String> locations, ResourcePatternResolver resources) {
		Map<String, List<String>> filesByFolder = new LinkedHashMap<>();
		for (String location : locations) {
			RevisionLocation configured = new RevisionLocation(location, resources, (problem) -> {
			});
			if (configured.isOfClassPath() && !filesByFolder.containsKey(configured.name())) {
				files(configured, filesByFolder);
			}
		}
		return new RevisionFileIndex(filesByFolder);
	}

	private static void files(RevisionLocation location, Map<String, List<String>> filesByFolder) {
		try {
			for (ClassPathRoot root : location.roots()) {
				filesByFolder.computeIfAbsent(location.name(), (name) -> new ArrayList<>())
					.addAll(root.files().stream().map(FoundFile::script).toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read what was written down.
	 * @return {@link #NONE} if the class path has none
	 */
	public static RevisionFileIndex read(ResourcePatternResolver resources) {
		Resource resource = resources.getResource(ResourcePatternResolver.CLASSPATH_URL_PREFIX + RESOURCE);
		if (!resource.exists()) {
			return NONE;
		}
		try {
			return parse(resource.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RevisionFileIndex parse(String text) {
		Map<String, List<String>> filesByFolder = new LinkedHashMap<>();
		List<String> files = new ArrayList<>();
		for (String line : text.lines().toList()) {
			if (line.endsWith("/")) {
				files = filesByFolder.computeIfAbsent(line.substring(0, line.length() - 1),
						(name) -> new ArrayList<>());
			}
			else {
				files.add(line);
			}
		}
		return new RevisionFileIndex(filesByFolder);
	}

	/**
	 * The text of the index.
	 */
	public String text() {
		StringBuilder text = new StringBuilder();
		this.filesByFolder.forEach((folder, files) -> {
			text.append(folder).append("/\n");
			files.forEach((file) -> text.append(file).append('\n'));
		});
		return text.toString();
	}

	/**
	 * The files of all folders, each once.
	 */
	public List<String> files() {
		return List.copyOf(new LinkedHashSet<>(this.filesByFolder.values().stream().flatMap(List::stream).toList()));
	}

	/** What a folder has, {@code null} if nothing is written down about it. */
	@Nullable List<FoundFile> find(String folder, ResourcePatternResolver resources) throws IOException {
		List<String> files = this.filesByFolder.get(folder);
		if (files == null) {
			return null;
		}
		List<FoundFile> found = new ArrayList<>();
		for (String file : new LinkedHashSet<>(files)) {
			for (Resource resource : named(file, Collections.frequency(files, file), resources)) {
				found.add(new FoundFile(file, resource, resource.getURL().toString(), null));
			}
		}
		return found;
	}

	/** Roots of the class path may have files of one name. */
	private static Resource[] named(String file, int times, ResourcePatternResolver resources) throws IOException {
		return (times == 1)
				? new Resource[] { resources.getResource(ResourcePatternResolver.CLASSPATH_URL_PREFIX + file) }
				: resources.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + file);
	}

}
