package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.Schema;

/**
 * Says operations in PostgreSQL's words so that a running service is not stopped: no lock
 * that readers or writers wait for is held while rows are read or an index is built.
 * Where PostgreSQL knows no such way, a comment says what is locked.
 * <p>
 * That takes more than one transaction, and so more than one revision.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html">Explicit
 * Locking</a>
 */
public final class OnlineWriter {

	private final Schema desired;

	private final String defaultSchema;

	/**
	 * Create a writer.
	 * @param desired what is after the operations
	 * @param defaultSchema the schema that is the current one when the statements run; it
	 * is not written
	 */
	public OnlineWriter(Schema desired, String defaultSchema) {
		this.desired = desired;
		this.defaultSchema = defaultSchema;
	}

	/**
	 * The revisions that it takes, in their order.
	 * @param operations the operations in their order
	 */
	public List<OnlinePart> parts(List<Operation> operations) {
		OnlineSteps steps = new OnlineSteps(new OnlineScope(this.desired, operations), this.defaultSchema);
		Map<String, List<OnlineStep>> titled = new LinkedHashMap<>();
		operations.stream()
			.flatMap((operation) -> steps.of(operation).stream())
			.sorted(Comparator.comparing(OnlineStep::stage))
			.forEach((step) -> titled.computeIfAbsent(step.stage().title(), (title) -> new ArrayList<>()).add(step));
		List<OnlinePart> parts = new ArrayList<>();
		titled.forEach((title, all) -> parts.add(part(title, all)));
		return parts;
	}

	private static OnlinePart part(String title, List<OnlineStep> steps) {
		List<OnlineStatement> upgrade = new ArrayList<>();
		List<OnlineStatement> downgrade = new ArrayList<>();
		for (int i = 0; i < steps.size(); i++) {
			upgrade.addAll(steps.get(i).upgrade());
			downgrade.addAll(steps.get(steps.size() - 1 - i).downgrade());
		}
		return new OnlinePart(title, new OnlineText(upgrade).text(), new OnlineText(downgrade).text(),
				new OnlineText(upgrade).plain(), new OnlineText(downgrade).plain());
	}

}
