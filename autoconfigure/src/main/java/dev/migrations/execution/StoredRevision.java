package dev.migrations.execution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.SqlRevision;
import org.jspecify.annotations.Nullable;

/**
 * What a database keeps of a revision, so that it can be undone by a build that does not
 * know it.
 *
 * @param id which one
 * @param downRevisions the revisions it follows
 * @param dependsOn what else it needs
 * @param message what it says it does
 * @param script where it was in the build that ran it
 * @param stamped whether it was stamped, so that nobody knows what was run
 * @param downgrade the text that undoes it, {@code null} if there is none, or none that
 * is short enough to be kept
 * @param checksum of that text, {@code null} if none was kept
 */
public record StoredRevision(RevisionId id, List<RevisionId> downRevisions, List<RevisionId> dependsOn, String message,
		String script, boolean stamped, @Nullable String downgrade, @Nullable String checksum) {

	private static final String FORM = "text1:";

	public StoredRevision {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
	}

	/**
	 * The checksum of a text: it guards against accidents, not against those who may
	 * write the history.
	 */
	static @Nullable String checksum(@Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return FORM + HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Why it cannot be undone from what is kept of it, {@code null} if it can.
	 */
	public @Nullable String irreversible() {
		if (this.stamped) {
			return "was stamped, not run";
		}
		return (this.downgrade == null)
				? "has no downgrade section, or one too long to be kept in the database, or one with code" : null;
	}

	/**
	 * A revision that is undone as this one is.
	 * @throws MigrationsException if it is {@linkplain #irreversible() irreversible}, or
	 * the text is not the one that was kept
	 */
	public SqlRevision undoable() {
		if (this.downgrade == null) {
			throw new MigrationsException("Revision '%s' %s.".formatted(this.id, irreversible()),
					"Undo it with the build that it came from.");
		}
		if (this.checksum != null && !this.checksum.equals(checksum(this.downgrade))) {
			throw new MigrationsException(
					"The stored downgrade of revision '%s' was changed after it was stored.".formatted(this.id),
					"Find out by whom, and undo it with the build that it came from; nothing has been run.");
		}
		return SqlRevision.undoneBy(
				new RevisionHeader(this.id, this.downRevisions, this.dependsOn.stream().map(RevisionId::value).toList(),
						List.of(), this.message, null, "stored downgrade of " + this.script),
				this.downgrade);
	}

}
