package dev.migrations.script;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.migrations.revision.RevisionId;

import org.springframework.core.io.Resource;

/**
 * A file in a location of revisions.
 *
 * @param script its name for people, with slashes: short, and the same on every machine
 * @param resource the file
 * @param identity what it really is: two paths may lead to one file
 */
record FoundFile(String script, Resource resource, Object identity) {

	/** Whether a file or folder of that name is nobody's revision. */
	static boolean isPassedOver(String name) {
		return name.startsWith(".") || name.endsWith("~") || name.equals("README.md");
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
		return new FoundFile(name, this.resource, this.identity);
	}

	ScriptSource source() {
		return new ScriptSource(this.script, this.resource);
	}

}
