package dev.migrations.schema;

/**
 * Where the value of a column comes from when none is given.
 */
public sealed interface ColumnValue {

	/**
	 * It is the value of an expression.
	 *
	 * @param expression the expression
	 */
	record Default(String expression) implements ColumnValue {

	}

	/**
	 * It is the next number of a sequence that belongs to the column.
	 *
	 * @param always whether a given value is refused
	 * @param options how it counts
	 */
	record Identity(boolean always, SequenceOptions options) implements ColumnValue {

	}

	/**
	 * It is the next number of a sequence such as {@code serial} makes it.
	 */
	record Serial() implements ColumnValue {

	}

	/**
	 * It is always computed from other columns.
	 *
	 * @param expression the expression
	 * @param stored whether it is computed when a row is written, not when it is read
	 */
	record Generated(String expression, boolean stored) implements ColumnValue {

	}

}
