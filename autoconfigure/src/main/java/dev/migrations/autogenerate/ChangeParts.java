package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.diff.Difference;
import dev.migrations.operation.AlterType;
import dev.migrations.operation.OnlinePart;
import dev.migrations.operation.OnlineWriter;
import dev.migrations.operation.Operation;
import dev.migrations.operation.SqlWriter;

/**
 * Divides a change over as many revisions as it takes.
 *
 * @param difference the change
 * @param schema the schema that is not said
 */
record ChangeParts(Difference difference, String schema) {

	private static final String VALUES = "the new values, which cannot be used in the transaction that adds them; "
			+ "a new type that has them was tried in the place of the old one";

	private static final String CONCURRENTLY = "CONCURRENTLY, which refuses a transaction that is rolled back; "
			+ "the same was tried without it";

	/**
	 * The parts in their order, at least one.
	 * @param online whether a service that runs is not to be stopped
	 */
	List<ChangePart> parts(boolean online) {
		SqlWriter writer = new SqlWriter(this.schema);
		List<ChangePart> parts = new ArrayList<>();
		if (!this.difference.preliminary().isEmpty()) {
			String downgrade = writer.script(this.difference.preliminaryDowngrade());
			parts.add(new ChangePart("values", writer.script(this.difference.preliminary()), downgrade,
					writer.script(this.difference.preliminary().stream().map(ChangeParts::replacement).toList()),
					downgrade, VALUES));
		}
		if (online && !this.difference.upgrade().isEmpty()) {
			new OnlineWriter(this.difference.desired(), this.schema).parts(this.difference.upgrade())
				.forEach((part) -> parts.add(online(part)));
		}
		else {
			String upgrade = writer.script(this.difference.upgrade());
			String downgrade = writer.script(this.difference.downgrade());
			parts.add(new ChangePart("change", upgrade, downgrade, upgrade, downgrade, ""));
		}
		return (parts.size() > 1) ? parts : parts.stream().map(ChangeParts::whole).toList();
	}

	private static ChangePart online(OnlinePart part) {
		return new ChangePart(part.title(), part.upgrade(), part.downgrade(), part.plainUpgrade(),
				part.plainDowngrade(), part.isConcurrent() ? CONCURRENTLY : "");
	}

	private static ChangePart whole(ChangePart part) {
		return new ChangePart("", part.upgrade(), part.downgrade(), part.plainUpgrade(), part.plainDowngrade(),
				part.unproven());
	}

	/** The values of a type that is made in the same transaction can be used. */
	private static Operation replacement(Operation operation) {
		return (operation instanceof AlterType alter) ? alter.asReplacement() : operation;
	}

}
