package dev.migrations.command;

import java.util.List;

/**
 * What a person wants of a revision that is generated.
 *
 * @param revision the revision without its statements
 * @param renames what has another name now and is the same, each {@code table=new} or
 * {@code table.column=new}
 * @param allowDrops whether more than half of the tables may be dropped
 * @param allowEmpty whether a file is written where there is nothing to do
 * @param verify whether the statements are proven before they are written
 * @param online whether the change is made so that a service that runs is not stopped
 */
public record GenerateRequest(NewRevision revision, List<String> renames, boolean allowDrops, boolean allowEmpty,
		boolean verify, boolean online) {

	public GenerateRequest {
		renames = List.copyOf(renames);
	}

	/**
	 * The same, made where no service runs.
	 */
	public GenerateRequest(NewRevision revision, List<String> renames, boolean allowDrops, boolean allowEmpty,
			boolean verify) {
		this(revision, renames, allowDrops, allowEmpty, verify, false);
	}

	/**
	 * A revision that is proven, keeps most tables, and is not written if there is
	 * nothing to do.
	 */
	public static GenerateRequest of(NewRevision revision) {
		return new GenerateRequest(revision, List.of(), false, false, true);
	}

	/**
	 * The same, made so that a service that runs is not stopped, or not.
	 */
	public GenerateRequest withOnline(boolean online) {
		return new GenerateRequest(this.revision, this.renames, this.allowDrops, this.allowEmpty, this.verify, online);
	}

}
