package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name its name
 * @param columns its columns in their order
 * @param target the table it refers to
 * @param targetColumns the columns there, in the same order
 * @param actions what happens when the row it refers to changes or goes
 * @param full whether {@code match full} holds
 * @param period whether the last column is a period ({@code period})
 * @param deferral when it is checked
 * @param validated whether the rows that were there before are known to obey
 * @param enforced whether it is checked at all
 * @param comment the comment on it
 */
public record ForeignKey(String name, List<String> columns, QualifiedName target, List<String> targetColumns,
		ReferentialActions actions, boolean full, boolean period, Deferral deferral, boolean validated,
		boolean enforced, @Nullable String comment) implements Constraint {

	public ForeignKey {
		columns = List.copyOf(columns);
		targetColumns = List.copyOf(targetColumns);
	}

	@Override
	public ForeignKey withName(String name) {
		return new ForeignKey(name, this.columns, this.target, this.targetColumns, this.actions, this.full, this.period,
				this.deferral, this.validated, this.enforced, this.comment);
	}

	@Override
	public ForeignKey withComment(@Nullable String comment) {
		return new ForeignKey(this.name, this.columns, this.target, this.targetColumns, this.actions, this.full,
				this.period, this.deferral, this.validated, this.enforced, comment);
	}

	/**
	 * The same with other actions.
	 * @param actions the actions
	 */
	public ForeignKey withActions(ReferentialActions actions) {
		return new ForeignKey(this.name, this.columns, this.target, this.targetColumns, actions, this.full, this.period,
				this.deferral, this.validated, this.enforced, this.comment);
	}

	/**
	 * The same, checked at another moment.
	 * @param deferral the moment
	 */
	public ForeignKey withDeferral(Deferral deferral) {
		return new ForeignKey(this.name, this.columns, this.target, this.targetColumns, this.actions, this.full,
				this.period, deferral, this.validated, this.enforced, this.comment);
	}

	/**
	 * The same, with or without the rows that were there before.
	 * @param validated whether they are known to obey
	 */
	public ForeignKey withValidated(boolean validated) {
		return new ForeignKey(this.name, this.columns, this.target, this.targetColumns, this.actions, this.full,
				this.period, this.deferral, validated, this.enforced, this.comment);
	}

	/**
	 * The same with other columns, target and columns there.
	 * @param columns its columns
	 * @param target the table it refers to
	 * @param targetColumns the columns there
	 */
	public ForeignKey withReference(List<String> columns, QualifiedName target, List<String> targetColumns) {
		return new ForeignKey(this.name, columns, target, targetColumns, this.actions, this.full, this.period,
				this.deferral, this.validated, this.enforced, this.comment);
	}

}
