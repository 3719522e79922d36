package dev.migrations.schema;

/**
 * What a source of the desired schema may speak of: kinds of things, and facets of them.
 */
public enum Aspect {

	/** Schemas of PostgreSQL. */
	NAMESPACES,

	/** Extensions. */
	EXTENSIONS,

	/** Enumerated, domain and composite types. */
	TYPES,

	/** Sequences, but for those of identity and serial columns. */
	SEQUENCES,

	/** How sequences count, but for their increment, and whom they belong to. */
	SEQUENCE_OPTIONS,

	/** Tables. */
	TABLES,

	/** Columns: their types and whether they refuse nulls. */
	COLUMNS,

	/** Where the values of columns come from: defaults, identities, expressions. */
	COLUMN_VALUES,

	/** Collations of columns. */
	COLLATIONS,

	/** Storage strategies of columns; storage parameters of tables, keys and indexes. */
	STORAGE,

	/** Whether a table is unlogged, secured by row, partitioned, inherits. */
	TABLE_OPTIONS,

	/** Primary keys and unique constraints. */
	KEYS,

	/** The order of the columns of a primary key. */
	PRIMARY_KEY_ORDER,

	/** Foreign keys: their columns and targets. */
	FOREIGN_KEYS,

	/** What foreign keys do, and when they are checked. */
	FOREIGN_KEY_ACTIONS,

	/** Check constraints. */
	CHECKS,

	/** Exclusion constraints. */
	EXCLUSIONS,

	/** Indexes over columns and all rows. */
	INDEXES,

	/** Indexes over expressions or some rows, by other methods, or with more columns. */
	SPECIAL_INDEXES,

	/** Triggers. */
	TRIGGERS,

	/** Policies. */
	POLICIES,

	/** Rewrite rules. */
	RULES,

	/** Extended statistics. */
	STATISTICS,

	/** Views, materialized or not. */
	VIEWS,

	/** Functions and procedures. */
	ROUTINES,

	/** Comments. */
	COMMENTS

}
