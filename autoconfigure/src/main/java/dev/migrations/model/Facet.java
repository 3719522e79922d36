package dev.migrations.model;

/**
 * What of a schema a source may speak of or be silent about.
 */
public enum Facet {

	/** Which tables there are. */
	TABLE,

	/** Which columns a table has. */
	COLUMN,

	/** The type of a column. */
	COLUMN_TYPE,

	/** Whether a column takes null. */
	NULLABILITY,

	/** The default of a column. */
	DEFAULT,

	/** Whether a column is an identity, and of which kind. */
	IDENTITY,

	/** The expression that a column is generated from. */
	GENERATED,

	/** The collation of a column. */
	COLLATION,

	/** The primary key of a table, without its name. */
	PRIMARY_KEY,

	/** Unique constraints over columns. */
	UNIQUE,

	/** {@code NULLS NOT DISTINCT}, {@code INCLUDE} of keys and unique constraints. */
	KEY_OPTIONS,

	/** Which columns refer to which. */
	FOREIGN_KEY,

	/** {@code ON DELETE}, {@code ON UPDATE} and {@code MATCH} of foreign keys. */
	REFERENTIAL_ACTION,

	/** {@code DEFERRABLE}, {@code NOT VALID} and {@code NOT ENFORCED} of constraints. */
	CONSTRAINT_OPTIONS,

	/** Check constraints. */
	CHECK,

	/** Exclusion constraints. */
	EXCLUSION,

	/** Indexes over all rows whose keys are columns. */
	INDEX,

	/** Indexes with a predicate or with an expression for a key. */
	PARTIAL_OR_EXPRESSION_INDEX,

	/** Method, operator classes, order, {@code INCLUDE} of indexes. */
	INDEX_OPTIONS,

	/** Which sequences there are, apart from those of columns. */
	SEQUENCE,

	/** Start, increment, limits, cycle and cache of sequences. */
	SEQUENCE_OPTIONS,

	/** Enum types and their values. */
	ENUM,

	/** Composite types. */
	COMPOSITE_TYPE,

	/** Domains. */
	DOMAIN,

	/** Views. */
	VIEW,

	/** Materialized views. */
	MATERIALIZED_VIEW,

	/** Functions, procedures and aggregates. */
	FUNCTION,

	/** Triggers and rules. */
	TRIGGER,

	/** Row level security and its policies. */
	POLICY,

	/** Inheritance and partitions. */
	PARTITION,

	/** Extended statistics. */
	STATISTICS,

	/** Extensions. */
	EXTENSION,

	/** Schemas. */
	SCHEMA,

	/** Comments of whatever. */
	COMMENT,

	/** Storage parameters, table spaces, persistence, compression. */
	STORAGE

}
