package dev.migrations.script;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

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
		boolean sameModule = this.folder != null && !isPacked() && module.isPresent()
				&& module.equals(ModuleSearch.moduleOf(this.folder));
		return sameModule || FoundFile.ids(this.files).stream().anyMatch(ids::contains);
	}

	/**
	 * Whether it has the revisions of an application, not of a library it uses.
	 * @param project the outermost folder of the project
	 */
	boolean isApplication(Path project) throws IOException {
		if (isPacked()) {
			return true;
		}
		if (this.folder != null) {
			return !this.folder.startsWith(project) || ModuleSearch.moduleOf(this.folder).isEmpty();
		}
		return this.address.startsWith("jar:file:") && isStarted();
	}

	/** What Spring Boot packs, in its archive or taken out of it, wherever it lies. */
	private boolean isPacked() {
		return this.address.contains("BOOT-INF/classes") || this.address.contains("WEB-INF/classes");
	}

	/**
	 * An archive that was extracted with its libraries beside it is started by itself.
	 */
	private boolean isStarted() throws IOException {
		JarURLConnection archive = (JarURLConnection) URI.create(this.address).toURL().openConnection();
		archive.setUseCaches(false);
		try (JarFile file = archive.getJarFile()) {
			Manifest manifest = file.getManifest();
			return manifest != null && manifest.getMainAttributes().containsKey(Attributes.Name.MAIN_CLASS);
		}
	}

}
