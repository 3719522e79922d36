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
 * @param upgrade what makes the desired schema of the actual one, in order
 * @param desired what is then
 * @param kept what nothing speaks of any more, and stays because no migration has made it
 */
public record Difference(List<Operation> upgrade, Schema desired, List<ObjectId> kept) {

	public Difference {
		upgrade = List.copyOf(upgrade);
		kept = List.copyOf(kept);
	}

	/**
	 * Whether there is nothing to do.
	 */
	public boolean isEmpty() {
		return this.upgrade.isEmpty();
	}

	/**
	 * What makes the actual schema of the desired one again, in order.
	 */
	public List<Operation> downgrade() {
		List<Operation> reversed = new ArrayList<>(this.upgrade.stream()
			.filter((operation) -> !(operation instanceof Remark))
			.map(Operation::reverse)
			.toList());
		Collections.reverse(reversed);
		return reversed;
	}

}
