package dev.migrations.command;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a person wants of a new revision.
 *
 * @param message what it does; may be empty, and may have several lines, of which the
 * first is shown in lists
 * @param id its identifier, {@code null} for a random one
 * @param heads what it is to follow: revision identifiers in any form that does not
 * depend on a database; {@code base} begins a new history
 * @param splice whether it may follow a revision that others follow already
 * @param branchLabels names for the branch that begins with it
 * @param versionPath the location, or folder of one, in which its file is to be;
 * {@code null} where there is no choice, or beside its parent
 * @param dependsOn revisions or labels that have to be applied before it
 * @param upgrade the statements of its upgrade, as a file has them; may be empty
 * @param downgrade the statements of its downgrade, as a file has them; may be empty
 */
public record NewRevision(String message, @Nullable String id, List<String> heads, boolean splice,
		List<String> branchLabels, @Nullable String versionPath, List<String> dependsOn, String upgrade,
		String downgrade) {

	private static final List<String> HEAD = List.of("head");

	public NewRevision {
		heads = List.copyOf(heads);
		branchLabels = List.copyOf(branchLabels);
		dependsOn = List.copyOf(dependsOn);
	}

	/**
	 * A revision that follows the only head and does nothing yet.
	 */
	public static NewRevision of(String message) {
		return new NewRevision(message, null, HEAD, false, List.of(), null, List.of(), "", "");
	}

	/**
	 * The same with another message.
	 */
	public NewRevision withMessage(String message) {
		return new NewRevision(message, this.id, this.heads, this.splice, this.branchLabels, this.versionPath,
				this.dependsOn, this.upgrade, this.downgrade);
	}

	/**
	 * The same with an identifier of one's own.
	 */
	public NewRevision withId(@Nullable String id) {
		return new NewRevision(this.message, id, this.heads, this.splice, this.branchLabels, this.versionPath,
				this.dependsOn, this.upgrade, this.downgrade);
	}

	/**
	 * The same after other revisions.
	 */
	public NewRevision withHeads(String... heads) {
		return new NewRevision(this.message, this.id, List.of(heads), this.splice, this.branchLabels, this.versionPath,
				this.dependsOn, this.upgrade, this.downgrade);
	}

	/**
	 * The same, which may begin a branch where there is none yet.
	 */
	public NewRevision withSplice(boolean splice) {
		return new NewRevision(this.message, this.id, this.heads, splice, this.branchLabels, this.versionPath,
				this.dependsOn, this.upgrade, this.downgrade);
	}

	/**
	 * The same with names for its branch.
	 */
	public NewRevision withBranchLabels(String... branchLabels) {
		return new NewRevision(this.message, this.id, this.heads, this.splice, List.of(branchLabels), this.versionPath,
				this.dependsOn, this.upgrade, this.downgrade);
	}

	/**
	 * The same in a folder of one's choice.
	 */
	public NewRevision withVersionPath(@Nullable String versionPath) {
		return new NewRevision(this.message, this.id, this.heads, this.splice, this.branchLabels, versionPath,
				this.dependsOn, this.upgrade, this.downgrade);
	}

	/**
	 * The same depending on others.
	 */
	public NewRevision withDependsOn(String... dependsOn) {
		return new NewRevision(this.message, this.id, this.heads, this.splice, this.branchLabels, this.versionPath,
				List.of(dependsOn), this.upgrade, this.downgrade);
	}

	/**
	 * The same with something to run.
	 */
	public NewRevision withStatements(String upgrade, String downgrade) {
		return new NewRevision(this.message, this.id, this.heads, this.splice, this.branchLabels, this.versionPath,
				this.dependsOn, upgrade, downgrade);
	}

}
