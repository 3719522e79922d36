package dev.migrations.script;

import java.io.IOException;
import java.net.JarURLConnection;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * Collects the files of a folder in a jar, or in a jar in a jar as Spring Boot packs
 * them, and of the folders in it, from the directory of the archive. The archive is open
 * while they are handed over, so that they are read most cheaply then.
 */
final class ArchiveWalk {

	private final Resource root;

	private final String name;

	private final Consumer<FoundFile> files;

	private final List<ArchiveFile> opened = new ArrayList<>();

	/**
	 * Prepare a walk.
	 * @param root the folder
	 * @param name what people call it, without a slash at its end
	 */
	ArchiveWalk(Resource root, String name, Consumer<FoundFile> files) {
		this.root = root;
		this.name = name;
		this.files = files;
	}

	/**
	 * Walk.
	 * @return whether it is an archive that can be walked through
	 */
	boolean walk() throws IOException {
		if (!(this.root.getURL().openConnection() instanceof JarURLConnection connection)) {
			return false;
		}
		// A cache would keep the file open for good, and what was in it.
		connection.setUseCaches(false);
		try (JarFile archive = connection.getJarFile()) {
			walk(archive, connection.getEntryName());
		}
		finally {
			this.opened.forEach(ArchiveFile::close);
		}
		return true;
	}

	private void walk(JarFile archive, @Nullable String prefix) throws IOException {
		if (prefix == null) {
			return;
		}
		String address = this.root.getURL().toString();
		for (Enumeration<JarEntry> entries = archive.entries(); entries.hasMoreElements();) {
			JarEntry entry = entries.nextElement();
			String entryName = entry.getName();
			if (entryName.startsWith(prefix) && !entryName.endsWith("/")) {
				String path = entryName.substring(prefix.length());
				if (!FoundFile.isPathPassedOver(path)) {
					hand(new ArchiveFile(this.root, path, archive, entry), path, address + path, content(entry));
				}
			}
		}
	}

	private void hand(ArchiveFile file, String path, String identity, @Nullable FileContent content) {
		this.opened.add(file);
		this.files.accept(new FoundFile(this.name + "/" + path, file, identity, content));
	}

	private static @Nullable FileContent content(JarEntry entry) {
		return (entry.getSize() >= 0 && entry.getCrc() >= 0) ? new FileContent(entry.getSize(), entry.getCrc()) : null;
	}

}
