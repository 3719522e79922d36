package dev.migrations.migration;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ReferentialActions;

/**
 * Says what a foreign key is.
 */
public final class ForeignKeyBuilder {

	private static final Set<String> ACTIONS = Set.of(ReferentialActions.NO_ACTION, "restrict", "cascade", "set null",
			"set default");

	private String name;

	private List<String> columns = List.of();

	private String target = "";

	private List<String> targetColumns = List.of();

	private String onUpdate = ReferentialActions.NO_ACTION;

	private String onDelete = ReferentialActions.NO_ACTION;

	private List<String> setColumns = List.of();

	private boolean full;

	private boolean period;

	private Deferral deferral = Deferral.NOT_DEFERRABLE;

	private boolean validated = true;

	private boolean enforced = true;

	ForeignKeyBuilder(String name) {
		this.name = name;
	}

	/**
	 * Its name.
	 * @param name the name
	 */
	public ForeignKeyBuilder name(String name) {
		this.name = name;
		return this;
	}

	/**
	 * The columns that refer to others.
	 * @param columns the columns in their order
	 */
	public ForeignKeyBuilder columns(String... columns) {
		this.columns = List.of(columns);
		return this;
	}

	/**
	 * What they refer to.
	 * @param table the table, {@code schema.name} or a name in the managed schema
	 * @param columns the columns there in the same order; none for the primary key
	 */
	public ForeignKeyBuilder references(String table, String... columns) {
		this.target = table;
		this.targetColumns = List.of(columns);
		return this;
	}

	/**
	 * What happens when the row it refers to goes.
	 * @param action {@code no action}, {@code restrict}, {@code cascade},
	 * {@code set null} or {@code set default}
	 * @param columns the columns that are set, none for all. PostgreSQL 15 or later.
	 */
	public ForeignKeyBuilder onDelete(String action, String... columns) {
		this.onDelete = action(action);
		this.setColumns = List.of(columns);
		return this;
	}

	/**
	 * What happens when the row it refers to changes.
	 * @param action {@code no action}, {@code restrict}, {@code cascade},
	 * {@code set null} or {@code set default}
	 */
	public ForeignKeyBuilder onUpdate(String action) {
		this.onUpdate = action(action);
		return this;
	}

	/**
	 * Either all of its columns are null or none is.
	 */
	public ForeignKeyBuilder matchFull() {
		this.full = true;
		return this;
	}

	/**
	 * The last column is a period. PostgreSQL 18 or later.
	 */
	public ForeignKeyBuilder period() {
		this.period = true;
		return this;
	}

	/**
	 * A transaction may ask to have it checked at its end.
	 */
	public ForeignKeyBuilder deferrable() {
		this.deferral = Deferral.INITIALLY_IMMEDIATE;
		return this;
	}

	/**
	 * It is checked at the end of the transaction.
	 */
	public ForeignKeyBuilder initiallyDeferred() {
		this.deferral = Deferral.INITIALLY_DEFERRED;
		return this;
	}

	/**
	 * The rows that are there are not looked at. See
	 * {@link ConstraintOperations#validateConstraint}.
	 */
	public ForeignKeyBuilder notValid() {
		this.validated = false;
		return this;
	}

	/**
	 * It is not checked at all. PostgreSQL 18 or later.
	 */
	public ForeignKeyBuilder notEnforced() {
		this.enforced = false;
		return this;
	}

	ForeignKey build() {
		if (this.target.isEmpty()) {
			throw new IllegalArgumentException(
					"A foreign key over %s refers to nothing: call 'references'".formatted(this.columns));
		}
		return new ForeignKey(this.name, this.columns, Names.of(this.target), this.targetColumns,
				new ReferentialActions(this.onUpdate, this.onDelete, this.setColumns), this.full, this.period,
				this.deferral, this.validated, this.enforced, null);
	}

	private static String action(String action) {
		String lower = action.toLowerCase(Locale.ROOT);
		if (!ACTIONS.contains(lower)) {
			throw new IllegalArgumentException(
					"'%s' is nothing that a foreign key does: say 'no action', 'restrict', 'cascade', 'set null' or 'set default'"
						.formatted(action));
		}
		return lower;
	}

}
