package dev.migrations.script;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.function.Consumer;

import dev.migrations.revision.RevisionProblem;

import org.springframework.core.io.FileSystemResource;

/**
 * Collects the files of a folder on disk and of the folders in it, through symbolic
 * links. What cannot be read is a problem: Spring's own search would only log it.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

	private final Path root;

	private final String name;

	private final Consumer<FoundFile> files;

	private final Consumer<RevisionProblem> problems;

	/**
	 * Prepare a walk.
	 * @param name what people call the folder, without a slash at its end
	 */
	FolderWalk(Path root, String name, Consumer<FoundFile> files, Consumer<RevisionProblem> problems) {
		this.root = root;
		this.name = name;
		this.files = files;
		this.problems = problems;
	}

	void walk() throws IOException {
		Files.walkFileTree(this.root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
	}

	@Override
	public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
		boolean passedOver = !folder.equals(this.root) && isPassedOver(folder);
		return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
	}

	@Override
	public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
		if (!isPassedOver(file)) {
			// Not every file system has a key for a file; a path without links costs
			// more.
			Object key = attributes.fileKey();
			this.files.accept(new FoundFile(script(file), new FileSystemResource(file),
					(key != null) ? key : file.toRealPath(), null));
		}
		return FileVisitResult.CONTINUE;
	}

	@Override
	public FileVisitResult visitFileFailed(Path file, IOException ex) {
		if (!isPassedOver(file)) {
			this.problems.accept(new RevisionProblem(script(file), "cannot be read: " + ex));
		}
		return FileVisitResult.CONTINUE;
	}

	private String script(Path file) {
		return this.name + "/" + this.root.relativize(file).toString().replace('\\', '/');
	}

	private static boolean isPassedOver(Path path) {
		return FoundFile.isPassedOver(String.valueOf(path.getFileName()));
	}

}
