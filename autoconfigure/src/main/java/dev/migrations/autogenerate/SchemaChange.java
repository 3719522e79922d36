package dev.migrations.autogenerate;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

import dev.migrations.diff.Difference;
import dev.migrations.diff.PossibleRename;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Remark;
import dev.migrations.schema.Schema;

/**
 * What has to be done so that a database has what the code says.
 */
public final class SchemaChange {

	private final Schema before;

	private final Difference difference;

	private final Scope scope;

	SchemaChange(Schema before, Difference difference, Scope scope) {
		this.before = before;
		this.difference = difference;
		this.scope = scope;
	}

	/**
	 * Whether the database has what the code says.
	 */
	public boolean isEmpty() {
		return this.difference.isEmpty();
	}

	/**
	 * What is different, in the order of the statements, each in a few words:
	 * {@code added column "users.email"}.
	 */
	public List<String> differences() {
		ChangeText text = new ChangeText(this.scope.managed());
		return Stream.concat(this.difference.preliminary().stream(), this.difference.upgrade().stream())
			.filter((operation) -> !(operation instanceof Remark))
			.map(text::of)
			.toList();
	}

	/**
	 * What a person should know of it: that something may only have got another name.
	 */
	public List<String> remarks() {
		return this.difference.upgrade()
			.stream()
			.filter(Remark.class::isInstance)
			.map((remark) -> ((Remark) remark).text())
			.toList();
	}

	/**
	 * What goes and may be what comes, under another name.
	 */
	public List<PossibleRename> possibleRenames() {
		return this.difference.possibleRenames();
	}

	/**
	 * What the database has, the code does not say, and stays all the same, because no
	 * revision is known to have made it.
	 */
	public List<String> kept() {
		ChangeText text = new ChangeText(this.scope.managed());
		return this.difference.kept().stream().map(text::name).toList();
	}

	/**
	 * How many things there are in the database or in what the code says, by kind, that
	 * are not compared.
	 */
	public SortedMap<String, Integer> notCompared() {
		return desired().notCompared();
	}

	/**
	 * What the revisions do that make the change, in their order, at least one. There is
	 * more than one where something has to be committed before the rest.
	 * @param online whether it is done so that a service that runs is not stopped
	 */
	public List<ChangePart> parts(boolean online) {
		return new ChangeParts(this.difference, this.scope.managed()).parts(online);
	}

	List<Operation> upgrade() {
		return this.difference.upgrade();
	}

	SchemaChange withUpgrade(List<Operation> upgrade) {
		return new SchemaChange(this.before, new Difference(this.difference.preliminary(), upgrade,
				this.difference.desired(), this.difference.kept()), this.scope);
	}

	Schema before() {
		return this.before;
	}

	Schema desired() {
		return this.difference.desired();
	}

	Scope scope() {
		return this.scope;
	}

}
