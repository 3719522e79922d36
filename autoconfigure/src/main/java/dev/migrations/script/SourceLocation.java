package dev.migrations.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionProblem;

/**
 * A location of the class path that is read from the project's sources. What a library
 * brings at the same place is read as well; what was built from these sources is not.
 */
final class SourceLocation {

	private final RevisionLocation location;

	private final SourceFolder source;

	private final Consumer<RevisionProblem> problems;

	SourceLocation(RevisionLocation location, SourceFolder source, Consumer<RevisionProblem> problems) {
		this.location = location;
		this.source = source;
		this.problems = problems;
	}

	List<FoundFile> find() {
		List<FoundFile> found = new ArrayList<>();
		try {
			new FolderWalk(this.source.path(), this.source.name(), found::add, this.problems).walk();
			Set<RevisionId> ids = FoundFile.ids(found);
			for (ClassPathRoot root : roots()) {
				if (!root.isBuiltFrom(this.source, ids)) {
					found.addAll(root.files());
				}
			}
		}
		catch (IOException ex) {
			this.problems.accept(new RevisionProblem(this.source.path().toString(), "cannot be read: " + ex));
		}
		return found;
	}

	private List<ClassPathRoot> roots() throws IOException {
		return this.location.isOfClassPath() ? this.location.roots() : List.of();
	}

	/**
	 * Whether the class path has this location's revisions of an application, and these
	 * have nothing to do with the sources: these belong to another application then.
	 * @param project the outermost folder of the project
	 */
	boolean isForeign(Path project) {
		try {
			List<FoundFile> found = new ArrayList<>();
			new FolderWalk(this.source.path(), this.source.name(), found::add, this.problems).walk();
			Set<RevisionId> ids = FoundFile.ids(found);
			List<ClassPathRoot> roots = roots();
			if (ids.isEmpty() || roots.stream().anyMatch((root) -> root.isBuiltFrom(this.source, ids))) {
				return false;
			}
			for (ClassPathRoot root : roots) {
				if (!FoundFile.ids(root.files()).isEmpty() && root.isApplication(project)) {
					return true;
				}
			}
			return false;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
