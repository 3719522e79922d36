package dev.migrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.migrations.operation.Operation;
import dev.migrations.operation.Remark;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.Schema;

/**
 * What has to be done so that one schema becomes another.
 *
 * @param preliminary what has to be committed before the rest can be run, in order:
 * values of enumerated types that the rest uses; usually nothing
 * @param upgrade what then makes the desired schema of the actual one, in order
 * @param desired what is then
 * @param kept what nothing speaks of any more, and stays because no migration has made it
 */
public record Difference(List<Operation> preliminary, List<Operation> upgrade, Schema desired, List<ObjectId> kept) {

	public Difference {
		preliminary = List.copyOf(preliminary);
		upgrade = List.copyOf(upgrade);
		kept = List.copyOf(kept);
	}

	/**
	 * Whether there is nothing to do.
	 */
	public boolean isEmpty() {
		return this.preliminary.isEmpty() && this.upgrade.isEmpty();
	}

	/**
	 * What goes and may be what comes, under another name, columns first.
	 */
	public List<PossibleRename> possibleRenames() {
		return Suspicions.in(this.upgrade);
	}

	/**
	 * What undoes the upgrade, in order.
	 */
	public List<Operation> downgrade() {
		return reverse(this.upgrade);
	}

	/**
	 * What undoes the preliminary part after that, in order.
	 */
	public List<Operation> preliminaryDowngrade() {
		return reverse(this.preliminary);
	}

	private static List<Operation> reverse(List<Operation> operations) {
		List<Operation> reversed = new ArrayList<>(operations.stream()
			.filter((operation) -> !(operation instanceof Remark))
			.map(Operation::reverse)
			.toList());
		Collections.reverse(reversed);
		return reversed;
	}

}
