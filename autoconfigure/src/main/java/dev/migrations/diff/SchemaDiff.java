package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.migrations.operation.Operation;
import dev.migrations.operation.Remark;
import dev.migrations.schema.ObjectFilter;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Speech;

/**
 * Compares what a database has with what a source says, and tells what has to be done.
 * The answer depends on nothing else, not even on an order in which things are given.
 */
public final class SchemaDiff {

	private final Naming naming;

	private final Renames renames;

	private final ObjectFilter filter;

	/**
	 * Create a comparison of everything.
	 * @param naming the names of what nobody has named
	 * @param renames what has another name now and is the same
	 */
	public SchemaDiff(Naming naming, Renames renames) {
		this(naming, renames, ObjectFilter.EVERYTHING);
	}

	/**
	 * Create a comparison.
	 * @param naming the names of what nobody has named
	 * @param renames what has another name now and is the same
	 * @param filter what is compared; all else stays as it is
	 */
	public SchemaDiff(Naming naming, Renames renames, ObjectFilter filter) {
		this.naming = naming;
		this.renames = renames;
		this.filter = filter;
	}

	/**
	 * Compare two schemas.
	 * @param actual what the database has
	 * @param said what the source says
	 * @param speech what the source speaks of
	 * @param droppable which of the things that the database has may go if the source
	 * does not say them, though it speaks of their kind: those that migrations have made
	 * @throws UnknownRenameException if one of the renames is of something that is not
	 * there, or to something that is not said
	 */
	public Difference compare(Schema actual, Schema said, Speech speech, Predicate<SchemaObject> droppable) {
		List<Operation> operations = new ArrayList<>();
		Schema renamed = SerialSequences.list(this.renames.apply(actual, said, operations), said, speech);
		DesiredSchema desired = new FilteredSchema(this.filter).apply(renamed,
				new Overlay(speech, this.naming, droppable).apply(renamed, said));
		if (!operations.isEmpty()) {
			RenamedViews views = new RenamedViews(actual, renamed, desired.schema());
			operations.addAll(0, views.operations());
			renamed = views.remaining(renamed);
		}
		SchemaComparison comparison = new SchemaComparison(renamed, SerialSequences.listAs(desired.schema(), renamed));
		operations.addAll(comparison.operations());
		operations.addAll(0, remarks(operations));
		return new Difference(comparison.preliminary, operations, desired.schema(), desired.kept());
	}

	private List<Remark> remarks(List<Operation> operations) {
		return Suspicions.in(operations)
			.stream()
			.flatMap((rename) -> this.renames.undecided(rename).stream())
			.map((rename) -> new Remark(rename.text()))
			.toList();
	}

}
