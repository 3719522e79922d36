package dev.migrations.operation;

import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;

/**
 * Indexes in SQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE
 * INDEX</a>
 */
record IndexSql(SqlNames names) {

	String create(QualifiedName relation, Index index) {
		return create(" on ", relation, index);
	}

	/**
	 * The same of a partitioned table alone: it counts once each partition has its own.
	 */
	String createOnly(QualifiedName relation, Index index) {
		return create(" on only ", relation, index);
	}

	private String create(String on, QualifiedName relation, Index index) {
		StringBuilder sql = new StringBuilder(index.unique() ? "create unique index " : "create index ");
		sql.append(this.names.of(index.name())).append(on).append(this.names.of(relation));
		if (!index.method().equals(Index.BTREE)) {
			sql.append(" using ").append(index.method());
		}
		sql.append(" (").append(String.join(", ", index.keys())).append(')');
		if (!index.include().isEmpty()) {
			sql.append(" include ").append(this.names.list(index.include()));
		}
		if (index.nullsNotDistinct()) {
			sql.append(" nulls not distinct");
		}
		sql.append(ConstraintSql.storage(index.storage()));
		if (index.predicate() != null) {
			sql.append(" where ").append(index.predicate());
		}
		return sql.toString();
	}

	String drop(QualifiedName relation, Index index) {
		return "drop index " + this.names.of(relation.sibling(index.name()));
	}

}
