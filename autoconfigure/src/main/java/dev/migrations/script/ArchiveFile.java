package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;

/**
 * A file in a folder of an archive. As long as the archive is open it is read from there;
 * to look an archive up again costs more than a header.
 */
final class ArchiveFile extends AbstractResource {

	private final Resource folder;

	private final String path;

	private volatile @Nullable Opened opened;

	/** The entry of an archive that is open. */
	private record Opened(JarFile archive, JarEntry entry) {

	}

	/**
	 * Create a file.
	 * @param folder the folder in the archive
	 * @param path what follows the folder in the name of the entry
	 */
	ArchiveFile(Resource folder, String path, JarFile archive, JarEntry entry) {
		this.folder = folder;
		this.path = path;
		this.opened = new Opened(archive, entry);
	}

	/** The archive is about to be closed. */
	void close() {
		this.opened = null;
	}

	@Override
	public InputStream getInputStream() throws IOException {
		Opened open = this.opened;
		return (open != null) ? open.archive().getInputStream(open.entry()) : resource().getInputStream();
	}

	@Override
	public URL getURL() throws IOException {
		return resource().getURL();
	}

	@Override
	public boolean isFile() {
		return false;
	}

	@Override
	public String getDescription() {
		return this.path + " in " + this.folder.getDescription();
	}

	private Resource resource() throws IOException {
		return this.folder.createRelative(this.path);
	}

}
