package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.operation.Operation;

/**
 * Operations as they are found, by the part of the migration they belong to.
 */
final class Plan {

	/** What hangs on relations that stay goes. */
	final List<Operation> detach = new ArrayList<>();

	/** Views go, and routines that need one. */
	final List<Operation> clear = new ArrayList<>();

	/** Foreign keys go. */
	final List<Operation> unlink = new ArrayList<>();

	/** Other constraints and indexes go. */
	final List<Operation> loosen = new ArrayList<>();

	/** Columns go that come again. */
	final List<Operation> vacate = new ArrayList<>();

	/** Routines go that columns, constraints and indexes needed. */
	final List<Operation> dismiss = new ArrayList<>();

	/** Objects are made and changed, in the order in which they need each other. */
	final List<Operation> build = new ArrayList<>();

	/** What needs more than one of these is made. */
	final List<Operation> attach = new ArrayList<>();

	/** What is no longer needed goes. */
	final List<Operation> remove = new ArrayList<>();

	List<Operation> operations() {
		return Stream
			.of(this.detach, this.clear, this.unlink, this.loosen, this.vacate, this.dismiss, this.build, this.attach,
					this.remove)
			.flatMap(List::stream)
			.toList();
	}

}
