package dev.migrations.script;

import org.jspecify.annotations.Nullable;

/**
 * Two sources whose revisions belong together.
 *
 * @param first one of them
 * @param second the other one
 */
record JoinedSource(RevisionSource first, RevisionSource second) implements RevisionSource {

	@Override
	public LoadedScripts load() {
		return this.first.load().and(this.second.load());
	}

	@Override
	public @Nullable ContentDigest digest() {
		ContentDigest digest = this.first.digest();
		ContentDigest other = (digest != null) ? this.second.digest() : null;
		return (digest != null && other != null) ? digest.with(other) : null;
	}

}
