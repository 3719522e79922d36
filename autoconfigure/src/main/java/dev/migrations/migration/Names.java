package dev.migrations.migration;

import dev.migrations.operation.SqlNames;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.QualifiedName;

/**
 * How a migration names things: as they are in the catalog, without quotes, and with the
 * schema before a point unless it is the managed one.
 */
final class Names {

	/** Writes them in SQL, those in the managed schema without it. */
	static final SqlNames WRITTEN = new SqlNames("");

	private Names() {
	}

	static QualifiedName of(String name) {
		int point = name.indexOf('.');
		return (point < 0) ? new QualifiedName("", name)
				: new QualifiedName(name.substring(0, point), name.substring(point + 1));
	}

	/** As a migration says it. */
	static String said(ObjectId object) {
		QualifiedName name = object.name();
		return name.schema().isEmpty() ? name.name() : name.toString();
	}

	static String written(String name) {
		return WRITTEN.of(of(name));
	}

}
