package dev.migrations.script;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * A folder in which revisions are looked for, as it is configured.
 */
final class RevisionLocation {

	private static final String FILE = "file:";

	private static final List<String> CLASSPATH = List.of("classpath*:", "classpath:");

	private final String configured;

	private final ResourcePatternResolver resources;

	private final RevisionFileIndex index;

	private final Consumer<RevisionProblem> problems;

	RevisionLocation(String configured, ResourcePatternResolver resources, Consumer<RevisionProblem> problems) {
		this(configured, resources, RevisionFileIndex.NONE, problems);
	}

	RevisionLocation(String configured, ResourcePatternResolver resources, RevisionFileIndex index,
			Consumer<RevisionProblem> problems) {
		this.configured = configured;
		this.resources = resources;
		this.index = index;
		this.problems = problems;
	}

	/**
	 * Find the files.
	 * @param files is given each
	 * @return whether the folder exists
	 */
	boolean find(Consumer<FoundFile> files) {
		try {
			return this.configured.startsWith(FILE) ? findInFolder(files) : findInClassPath(files);
		}
		catch (IOException | IllegalArgumentException ex) {
			this.problems.accept(new RevisionProblem(this.configured, "cannot be read: " + ex));
			return true;
		}
	}

	/** As it is written, or as the URL that it may be meant as. */
	private boolean findInFolder(Consumer<FoundFile> files) throws IOException {
		String path = this.configured.substring(FILE.length());
		File written = new File(path);
		File root = written.isDirectory() ? written : this.resources.getResource(this.configured).getFile();
		if (!root.isDirectory()) {
			return false;
		}
		walk(root.toPath(), StringUtils.trimTrailingCharacter(path, '/'), files);
		return true;
	}

	private boolean findInClassPath(Consumer<FoundFile> files) throws IOException {
		String name = folder();
		if (!isFolder(name)) {
			this.problems.accept(new RevisionProblem(this.configured,
					"is no location: expected a folder without wildcards, as in 'classpath:migrations/versions'"));
			return true;
		}
		List<FoundFile> indexed = this.index.find(name, this.resources);
		if (indexed != null) {
			indexed.forEach(files);
			return true;
		}
		Resource[] roots = roots(name);
		for (Resource root : roots) {
			find(root, name, files);
		}
		return roots.length > 0;
	}

	/** What the roots of the class path hold of it. */
	List<ClassPathRoot> roots() throws IOException {
		String name = folder();
		List<ClassPathRoot> roots = new ArrayList<>();
		for (Resource root : roots(name)) {
			List<FoundFile> files = new ArrayList<>();
			find(root, name, files::add);
			roots.add(
					new ClassPathRoot(root.getURL().toString(), root.isFile() ? root.getFile().toPath() : null, files));
		}
		return roots;
	}

	private Resource[] roots(String name) throws IOException {
		return this.resources.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + name + "/");
	}

	private void find(Resource root, String name, Consumer<FoundFile> files) throws IOException {
		if (root.isFile()) {
			walk(root.getFile().toPath(), name, files);
		}
		else {
			findInArchive(root, name, files);
		}
	}

	/** Whether it is a place in the class path. */
	boolean isOfClassPath() {
		return !this.configured.startsWith(FILE) && isFolder(folder());
	}

	/** The folder on disk that it is, if it is one and there. */
	@Nullable Path onDisk() {
		if (!this.configured.startsWith(FILE)) {
			return null;
		}
		try {
			File written = new File(this.configured.substring(FILE.length()));
			File root = written.isDirectory() ? written : this.resources.getResource(this.configured).getFile();
			return root.isDirectory() ? root.toPath().toAbsolutePath() : null;
		}
		catch (IOException | IllegalArgumentException ex) {
			return null;
		}
	}

	/** What people call it: the place in the class path, or the configured path. */
	String name() {
		return this.configured.startsWith(FILE)
				? StringUtils.trimTrailingCharacter(this.configured.substring(FILE.length()), '/') : folder();
	}

	private static boolean isFolder(String name) {
		return !name.isEmpty() && !name.contains("*") && !name.contains("?");
	}

	private String folder() {
		String path = this.configured;
		for (String prefix : CLASSPATH) {
			if (path.startsWith(prefix)) {
				path = path.substring(prefix.length());
			}
		}
		String cleaned = StringUtils.cleanPath(path);
		return StringUtils.trimTrailingCharacter(StringUtils.trimLeadingCharacter(cleaned, '/'), '/');
	}

	private void walk(Path root, String name, Consumer<FoundFile> files) throws IOException {
		new FolderWalk(root, name, files, this.problems).walk();
	}

	private void findInArchive(Resource root, String name, Consumer<FoundFile> files) throws IOException {
		if (!new ArchiveWalk(root, name, files).walk()) {
			search(root.getURL().toString(), name, files);
		}
	}

	/** In what some server makes of an archive. */
	private void search(String root, String name, Consumer<FoundFile> files) throws IOException {
		for (Resource resource : this.resources.getResources(root + "**/*")) {
			String url = resource.getURL().toString();
			String path = url.substring(root.length());
			if (!url.endsWith("/") && !FoundFile.isPathPassedOver(path)) {
				files.accept(new FoundFile(name + "/" + StringUtils.uriDecode(path, StandardCharsets.UTF_8), resource,
						url, null));
			}
		}
	}

}
