package dev.migrations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.migrations.autogenerate.ChangePart;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of a change that has several parts. The first is as it was wanted, and
 * each of the others follows the one before.
 *
 * @param wanted the revision that a person wanted
 */
record RevisionChain(NewRevision wanted) {

	private static final int ID_LENGTH = 12;

	/**
	 * The revisions, with what could not be proven in their last comments.
	 * @param unproven why nothing could be proven, {@code null} if it could
	 */
	List<NewRevision> of(List<ChangePart> parts, @Nullable String unproven) {
		List<NewRevision> revisions = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			ChangePart part = parts.get(i);
			String remark = (unproven != null) ? unproven : ProvenChange.remark(part);
			String downgrade = part.downgrade() + (remark.isEmpty() ? "" : "\n-- Not proven: %s.\n".formatted(remark));
			NewRevision revision = (parts.size() == 1) ? this.wanted
					: link(i, revisions).withMessage(message(i + 1, parts.size(), part.title()));
			revisions.add(revision.withStatements(part.upgrade(), downgrade));
		}
		return revisions;
	}

	private NewRevision link(int index, List<NewRevision> before) {
		String id = (this.wanted.id() != null) ? this.wanted.id() : random();
		if (index == 0) {
			return this.wanted.withId(id);
		}
		String parent = String.valueOf(before.get(index - 1).id());
		return NewRevision.of("")
			.withId((this.wanted.id() != null) ? "%s_%d".formatted(id, index + 1) : id)
			.withHeads(parent)
			.withVersionPath(this.wanted.versionPath());
	}

	private static String random() {
		String random = UUID.randomUUID().toString();
		return random.substring(random.length() - ID_LENGTH);
	}

	/** The first line is what lists show. */
	private String message(int number, int count, String title) {
		String[] lines = this.wanted.message().strip().split("\n", 2);
		String part = "(%d of %d: %s)".formatted(number, count, title);
		String first = lines[0].isBlank() ? part : lines[0].strip() + " " + part;
		return (lines.length > 1 && number == 1) ? first + "\n" + lines[1] : first;
	}

}
