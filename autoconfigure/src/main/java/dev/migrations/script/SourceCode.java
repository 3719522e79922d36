package dev.migrations.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.migrations.revision.MigrationsException;

/**
 * The sources of a project in Java and Kotlin, found from a working directory.
 */
public final class SourceCode {

	private final Path workingDirectory;

	/**
	 * Create source code.
	 * @param workingDirectory where a person works: a project with modules, a module, or
	 * a folder in one
	 */
	public SourceCode(Path workingDirectory) {
		this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
	}

	/**
	 * The file of a class, if it is there.
	 * @param name the full name of the class
	 */
	public Optional<Path> file(String name) {
		String outermost = name.replaceFirst("\\$.*", "").replace('.', '/');
		return new ModuleSearch(this.workingDirectory).modules()
			.stream()
			.flatMap((module) -> Language.ALL.stream()
				.map((language) -> module.resolve(language.root()).resolve(outermost + language.extension())))
			.filter(Files::isRegularFile)
			.findFirst();
	}

	/**
	 * The folder in which the classes of a package are written.
	 * @param name the name of the package, or of one that is to be in a package that is
	 * there
	 * @throws MigrationsException if it is not clear which module it belongs to
	 */
	CodeFolder folder(String name) {
		String path = name.replace('.', '/');
		String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
		List<CodeFolder> found = new ArrayList<>();
		for (Path module : new ModuleSearch(this.workingDirectory).modules()) {
			Language.ALL.stream()
				.filter((language) -> Files.isDirectory(module.resolve(language.root()).resolve(parent)))
				.findFirst()
				.ifPresent((language) -> found
					.add(new CodeFolder(module.resolve(language.root()).resolve(path), language)));
		}
		if (found.size() != 1) {
			throw new MigrationsException(found.isEmpty()
					? "No module under or above '%s' has sources of the package '%s'.".formatted(this.workingDirectory,
							parent.replace('/', '.'))
					: "Several modules have sources of the package '%s':%s".formatted(parent.replace('/', '.'),
							found.stream().map((folder) -> "\n  - " + folder.path()).collect(Collectors.joining())),
					"Run the command in the module that is meant, or set 'migrations.packages'.");
		}
		return found.get(0);
	}

	/**
	 * A folder in which classes are written.
	 *
	 * @param path where it is
	 * @param language in which language
	 */
	record CodeFolder(Path path, Language language) {

	}

	/**
	 * A language in which revisions are written.
	 */
	enum Language {

		/** Where a module has both, this one. */
		JAVA("src/main/java", ".java"),

		/** Its annotations have lists of another form. */
		KOTLIN("src/main/kotlin", ".kt");

		static final List<Language> ALL = List.of(values());

		private final String root;

		private final String extension;

		Language(String root, String extension) {
			this.root = root;
			this.extension = extension;
		}

		/** Where its sources are in a module. */
		String root() {
			return this.root;
		}

		/** How its files end. */
		String extension() {
			return this.extension;
		}

		static Language of(Path file) {
			return file.toString().endsWith(KOTLIN.extension()) ? KOTLIN : JAVA;
		}

		/**
		 * Texts as the value of an attribute of an annotation, one if it may stand alone.
		 */
		String list(List<String> texts) {
			String listed = texts.stream().map(this::literal).collect(Collectors.joining(", "));
			if (this == KOTLIN) {
				return "[" + listed + "]";
			}
			return (texts.size() == 1) ? listed : texts.isEmpty() ? "{}" : "{ " + listed + " }";
		}

		String literal(String text) {
			String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
			return '"' + ((this == KOTLIN) ? escaped.replace("$", "\\$") : escaped) + '"';
		}

	}

}
