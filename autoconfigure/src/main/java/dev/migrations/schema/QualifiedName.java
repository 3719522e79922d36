package dev.migrations.schema;

import java.util.Comparator;

/**
 * The name of something that is in a schema of PostgreSQL, without quotes, letter case as
 * in the catalog.
 *
 * @param schema the schema it is in
 * @param name its own name
 */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

	private static final Comparator<QualifiedName> ORDER = Comparator.comparing(QualifiedName::schema)
		.thenComparing(QualifiedName::name);

	public QualifiedName {
		if (name.isEmpty()) {
			throw new IllegalArgumentException("A name must not be empty");
		}
	}

	/**
	 * Another name in the same schema.
	 * @param other the other name
	 */
	public QualifiedName sibling(String other) {
		return new QualifiedName(this.schema, other);
	}

	@Override
	public int compareTo(QualifiedName other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.schema + "." + this.name;
	}

}
