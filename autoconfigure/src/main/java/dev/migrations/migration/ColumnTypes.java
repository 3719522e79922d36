package dev.migrations.migration;

/**
 * Names a column and its type. The methods are PostgreSQL's names of types; any other
 * type goes by {@link #type}.
 */
public abstract class ColumnTypes {

	ColumnTypes() {
	}

	/**
	 * A column of any type.
	 * @param name the name of the column
	 * @param type the type as it is written in SQL: {@code citext}, {@code app.mood},
	 * {@code numeric(10,2)[]}
	 */
	public abstract ColumnBuilder type(String name, String type);

	/**
	 * A {@code smallint} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder smallint(String name) {
		return type(name, "smallint");
	}

	/**
	 * An {@code integer} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder integer(String name) {
		return type(name, "integer");
	}

	/**
	 * A {@code bigint} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder bigint(String name) {
		return type(name, "bigint");
	}

	/**
	 * A {@code numeric} column of any precision.
	 * @param name the name of the column
	 */
	public ColumnBuilder numeric(String name) {
		return type(name, "numeric");
	}

	/**
	 * A {@code numeric} column.
	 * @param name the name of the column
	 * @param precision how many digits it has at most
	 * @param scale how many of them are behind the point
	 */
	public ColumnBuilder numeric(String name, int precision, int scale) {
		return type(name, "numeric(%d,%d)".formatted(precision, scale));
	}

	/**
	 * A {@code real} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder real(String name) {
		return type(name, "real");
	}

	/**
	 * A {@code double precision} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder doublePrecision(String name) {
		return type(name, "double precision");
	}

	/**
	 * A {@code boolean} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder bool(String name) {
		return type(name, "boolean");
	}

	/**
	 * A {@code text} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder text(String name) {
		return type(name, "text");
	}

	/**
	 * A {@code varchar} column.
	 * @param name the name of the column
	 * @param length how many characters it has at most
	 */
	public ColumnBuilder varchar(String name, int length) {
		return type(name, "varchar(%d)".formatted(length));
	}

	/**
	 * A {@code char} column.
	 * @param name the name of the column
	 * @param length how many characters it has
	 */
	public ColumnBuilder character(String name, int length) {
		return type(name, "char(%d)".formatted(length));
	}

	/**
	 * A {@code uuid} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder uuid(String name) {
		return type(name, "uuid");
	}

	/**
	 * A {@code date} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder date(String name) {
		return type(name, "date");
	}

	/**
	 * A {@code time} column, without time zone.
	 * @param name the name of the column
	 */
	public ColumnBuilder time(String name) {
		return type(name, "time");
	}

	/**
	 * A {@code timestamp} column, without time zone.
	 * @param name the name of the column
	 */
	public ColumnBuilder timestamp(String name) {
		return type(name, "timestamp");
	}

	/**
	 * A {@code timestamptz} column, with time zone.
	 * @param name the name of the column
	 */
	public ColumnBuilder timestamptz(String name) {
		return type(name, "timestamptz");
	}

	/**
	 * An {@code interval} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder interval(String name) {
		return type(name, "interval");
	}

	/**
	 * A {@code json} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder json(String name) {
		return type(name, "json");
	}

	/**
	 * A {@code jsonb} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder jsonb(String name) {
		return type(name, "jsonb");
	}

	/**
	 * A {@code bytea} column.
	 * @param name the name of the column
	 */
	public ColumnBuilder bytea(String name) {
		return type(name, "bytea");
	}

}
