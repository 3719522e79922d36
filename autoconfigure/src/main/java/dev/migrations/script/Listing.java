package dev.migrations.script;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The names of files and what they hold, as a digest, as long as nothing is wrong with
 * them.
 */
final class Listing {

	private final Set<Object> identities = new HashSet<>();

	/** Two files of one name and content would take each other out of the digest. */
	private final Set<String> names = new HashSet<>();

	private @Nullable ContentDigest digest = ContentDigest.NONE;

	/** Add a file of which no more is read than loading would read. */
	void add(FoundFile file) {
		if (this.digest != null && this.identities.add(file.identity())) {
			try {
				add(file, file.source().known().content());
			}
			catch (IOException ex) {
				spoil();
			}
		}
	}

	/**
	 * Add a file.
	 * @param content what it holds, {@code null} if that is not known
	 */
	void add(FoundFile file, @Nullable FileContent content) {
		if (this.digest != null) {
			boolean alone = this.names.add(file.script());
			this.digest = (alone && content != null && file.isSql())
					? this.digest.with(ContentDigest.of(file.script(), content)) : null;
		}
	}

	/** Something is wrong that loading has to tell. */
	void spoil() {
		this.digest = null;
	}

	/** The digest, {@code null} if something is wrong, or there are no files. */
	@Nullable ContentDigest digest() {
		return this.names.isEmpty() ? null : this.digest;
	}

}
