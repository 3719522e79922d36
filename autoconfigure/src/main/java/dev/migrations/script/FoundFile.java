package dev.migrations.script;

import java.util.Locale;

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
