package dev.migrations.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the modules of a project from a working directory: those under it; from within a
 * module that module; and, if that has not what is looked for, those beside it.
 */
final class ModuleSearch {

	private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts",
			"settings.gradle", "settings.gradle.kts");

	/** Where no module is. */
	private static final Set<String> PASSED_OVER = Set.of("src", "target", "build", "out", "bin", "node_modules");

	private static final int DEPTH = 4;

	/** How deep to look in what may be no project at all. */
	private static final int SHALLOW = 2;

	private final Path workingDirectory;

	ModuleSearch(Path workingDirectory) {
		this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
	}

	/**
	 * Find the folders of that name among the sources of the modules.
	 * @param folder relative to {@code src/main/resources}
	 * @return the absolute paths, sorted; those nearest to the working directory
	 */
	List<Path> folders(String folder) {
		for (Path level : levels()) {
			List<Path> found = new ArrayList<>();
			collect(level, depth(level), "src/main/resources/" + folder, found);
			if (!found.isEmpty()) {
				return found.stream().sorted().toList();
			}
		}
		return List.of();
	}

	/** The modules with sources, nearest to the working directory, sorted. */
	List<Path> modules() {
		for (Path level : levels()) {
			List<Path> found = new ArrayList<>();
			collect(level, depth(level), "src/main", found);
			if (!found.isEmpty()) {
				return found.stream().map((sources) -> sources.resolve("../..").normalize()).sorted().toList();
			}
		}
		return List.of();
	}

	/** The outermost folder of the project, which holds all its modules. */
	Path top() {
		List<Path> levels = levels();
		return levels.get(levels.size() - 1);
	}

	/** The module that a path is in: the nearest folder above it with a build file. */
	static Optional<Path> moduleOf(Path path) {
		return Stream.iterate(path.toAbsolutePath().normalize(), (current) -> current != null, Path::getParent)
			.filter(ModuleSearch::hasBuildFile)
			.findFirst();
	}

	/** Below the root of a file system are projects of anybody. */
	private static int depth(Path level) {
		if (hasBuildFile(level)) {
			return DEPTH;
		}
		return (level.getParent() != null) ? SHALLOW : 0;
	}

	/** The working directory, and the folders above it that are built. */
	private List<Path> levels() {
		List<Path> levels = new ArrayList<>();
		levels.add(this.workingDirectory);
		Path current = this.workingDirectory;
		while (current != null && !Files.exists(current.resolve(".git"))) {
			current = current.getParent();
			if (current != null && hasBuildFile(current)) {
				levels.add(current);
			}
		}
		return levels;
	}

	private static void collect(Path module, int depth, String wanted, List<Path> found) {
		if (Files.isDirectory(module.resolve(wanted))) {
			found.add(module.resolve(wanted));
		}
		if (depth == 0) {
			return;
		}
		try (Stream<Path> children = Files.list(module)) {
			children.filter(ModuleSearch::mayHoldModules)
				.sorted()
				.forEach((child) -> collect(child, depth - 1, wanted, found));
		}
		catch (IOException | UncheckedIOException ex) {
			// A folder that may not be read is none of the project's.
		}
	}

	private static boolean mayHoldModules(Path child) {
		String name = String.valueOf(child.getFileName());
		return !name.startsWith(".") && !PASSED_OVER.contains(name)
				&& Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
	}

	private static boolean hasBuildFile(Path folder) {
		return BUILD_FILES.stream().anyMatch((file) -> Files.isRegularFile(folder.resolve(file)));
	}

}
