package dev.migrations.schema;

import java.util.Comparator;

/**
 * That something needs something else: it can be made only after it, and keeps it from
 * being dropped or changed.
 *
 * @param dependent what needs, a whole or a part
 * @param on what is needed, a whole or a part
 */
public record Dependency(ObjectId dependent, ObjectId on) implements Comparable<Dependency> {

	private static final Comparator<Dependency> ORDER = Comparator.comparing(Dependency::dependent)
		.thenComparing(Dependency::on);

	@Override
	public int compareTo(Dependency other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.dependent + " needs " + this.on;
	}

}
