package dev.migrations.model;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where unqualified names of a source are looked up: in the schema that is managed, and
 * in those of extensions. Of the live objects nothing is found, except in a renamed
 * schema whose extensions could not be moved: that is last, and there only for statements
 * that may name a type.
 */
final class SearchPath {

	private final ShadowSession session;

	private final List<String> path = new ArrayList<>();

	private final List<String> last;

	SearchPath(ShadowSession session, String schema, List<String> extensionSchemas, List<String> last) {
		this.session = session;
		this.path.add(schema);
		this.path.addAll(extensionSchemas);
		this.last = last;
	}

	/** Whether it is the same for all statements. */
	boolean constant() {
		return this.last.isEmpty();
	}

	/** Set it for all statements. */
	void set() throws SQLException {
		set(this.path);
	}

	/** Set it for a statement. */
	void setFor(SourceStatement statement) throws SQLException {
		List<String> schemas = new ArrayList<>(this.path);
		if (SourceScript.looksUpTypes(statement)) {
			schemas.addAll(this.last);
		}
		set(schemas);
	}

	private void set(List<String> schemas) throws SQLException {
		String format = "set local search_path = " + String.join(", ", schemas.stream().map((schema) -> "%I").toList());
		this.session.executeFormat(format, schemas.toArray(String[]::new));
	}

}
