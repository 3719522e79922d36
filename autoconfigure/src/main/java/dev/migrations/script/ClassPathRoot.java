package dev.migrations.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.revision.RevisionId;

import org.jspecify.annotations.Nullable;

/**
 * A folder of revisions in one root of the class path.
 *
 * @param address its URL
 * @param folder where it is on disk, {@code null} if it is in an archive
 * @param files what is in it
 */
record ClassPathRoot(String address, @Nullable Path folder, List<FoundFile> files) {

	ClassPathRoot {
		files = List.copyOf(files);
	}

	/**
	 * Whether it is what a build has made of a folder of sources: it lies in the same
	 * module, or has revisions of the same identifiers.
	 */
	boolean isBuiltFrom(SourceFolder source, Set<RevisionId> ids) {
		Optional<Path> module = ModuleSearch.moduleOf(source.path());
		boolean sameModule = this.folder != null && module.isPresent()
				&& module.equals(ModuleSearch.moduleOf(this.folder));
		return sameModule || FoundFile.ids(this.files).stream().anyMatch(ids::contains);
	}

	/**
	 * Whether it has the revisions of an application, not of a library it uses.
	 * @param project the outermost folder of the project
	 */
	boolean isApplication(Path project) {
		return (this.folder != null) ? !this.folder.startsWith(project)
				: this.address.contains("BOOT-INF/classes") || this.address.contains("WEB-INF/classes");
	}

}
