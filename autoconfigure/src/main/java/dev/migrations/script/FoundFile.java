package dev.migrations.script;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.migrations.revision.RevisionId;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * A file in a location of revisions.
 *
 * @param script its name for people, with slashes: short, and the same on every machine
 * @param resource the file
 * @param identity what it really is: two paths may lead to one file
 * @param content what is known of its bytes without reading them, {@code null} if nothing
 */
record FoundFile(String script, Resource resource, Object identity, @Nullable FileContent content) {

	/** Whether a file or folder of that name is nobody's revision. */
	static boolean isPassedOver(String name) {
		return name.startsWith(".") || name.endsWith("~") || name.equals("README.md");
	}

	/** Whether a file is nobody's revision, or is in a folder that is. */
	static boolean isPathPassedOver(String path) {
		int start = 0;
		for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
			if (isPassedOver(path.substring(start, end))) {
				return true;
			}
			start = end + 1;
		}
		return isPassedOver(path.substring(start));
	}

	/** The identifiers of the revisions among files; what is none is left out. */
	static Set<RevisionId> ids(List<FoundFile> files) {
		Set<RevisionId> ids = new HashSet<>();
		for (FoundFile file : files) {
			SqlRevision revision = file.isSql() ? SqlRevision.read(file.source(), (problem) -> {
			}) : null;
			if (revision != null) {
				ids.add(revision.header().id());
			}
		}
		return ids;
	}

	boolean isSql() {
		return this.script.toLowerCase(Locale.ROOT).endsWith(".sql");
	}

	/** The same file under a name that no other has. */
	FoundFile named(String name) {
		return new FoundFile(name, this.resource, this.identity, this.content);
	}

	/** What tells it from others of its name. */
	String address() throws IOException {
		return this.resource.isFile() ? this.resource.getFile().toPath().toRealPath().toString()
				: this.identity.toString();
	}

	ScriptSource source() {
		return new ScriptSource(this.script, this.resource, this.content);
	}

}
