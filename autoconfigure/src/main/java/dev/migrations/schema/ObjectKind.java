package dev.migrations.schema;

/**
 * The kinds of things that a schema is made of. Their order is the one in which they are
 * made where nothing else decides: what usually needs nothing comes first.
 */
public enum ObjectKind {

	/** A schema of PostgreSQL, a namespace. */
	NAMESPACE("schema"),

	/** An extension. */
	EXTENSION("extension"),

	/** An enumerated type. */
	ENUM("type"),

	/** A domain. */
	DOMAIN("domain"),

	/** A composite type of its own. */
	COMPOSITE("type"),

	/** A sequence, but not that of an identity or serial column. */
	SEQUENCE("sequence"),

	/** A table, partitioned, partition or plain. */
	TABLE("table"),

	/** A function or a procedure. */
	ROUTINE("routine"),

	/** A view. */
	VIEW("view"),

	/** A materialized view. */
	MATERIALIZED_VIEW("materialized view"),

	/** A column of a table. */
	COLUMN("column"),

	/** A constraint of a table. */
	CONSTRAINT("constraint"),

	/** An index that is not that of a constraint. */
	INDEX("index"),

	/** Extended statistics on a table. */
	STATISTICS("statistics"),

	/** A rewrite rule. */
	RULE("rule"),

	/** A trigger. */
	TRIGGER("trigger"),

	/** A policy of row level security. */
	POLICY("policy");

	private final String word;

	ObjectKind(String word) {
		this.word = word;
	}

	/**
	 * What PostgreSQL calls it in {@code drop} and {@code comment on}, in lower case.
	 */
	public String word() {
		return this.word;
	}

}
