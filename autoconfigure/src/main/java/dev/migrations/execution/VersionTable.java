package dev.migrations.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RowChange;

/**
 * The table with a row for each head of what is applied, exactly as Alembic keeps its
 * {@code alembic_version}. Its rows are changed by compare-and-set: a change names the
 * rows that must be there.
 */
final class VersionTable {

	private final String table;

	VersionTable(BookkeepingTables tables) {
		this.table = tables.version();
	}

	String create() {
		return "create table if not exists %s (version_num text not null primary key)".formatted(this.table);
	}

	/**
	 * The statements that make a change, each of which must change exactly the rows it
	 * names.
	 */
	List<RecordStatement> change(RowChange change) {
		List<RevisionId> removed = List.copyOf(change.removed());
		List<RevisionId> added = List.copyOf(change.added());
		if (isOneForOne(change)) {
			return List.of(new RecordStatement(update(change, Constants.LITERALS), 1, missing(removed)));
		}
		List<RecordStatement> statements = new ArrayList<>();
		if (!removed.isEmpty()) {
			statements.add(new RecordStatement(
					"delete from %s where version_num in (%s)".formatted(this.table,
							removed.stream().map(VersionTable::literal).collect(Collectors.joining(", "))),
					removed.size(), missing(removed)));
		}
		if (!added.isEmpty()) {
			statements.add(new RecordStatement(
					"insert into %s (version_num) values %s".formatted(this.table,
							added.stream().map((id) -> "(" + literal(id) + ")").collect(Collectors.joining(", "))),
					added.size(), "Version table %s did not take '%s'".formatted(this.table, join(added))));
		}
		return statements;
	}

	/**
	 * The same by statements that are prepared, where many changes have the same.
	 */
	List<RecordStatement> change(RowChange change, PreparedStatements prepared) {
		return isOneForOne(change)
				? prepared.execute((constants) -> update(change, constants), 1, missing(change.removed()))
				: change(change);
	}

	private static boolean isOneForOne(RowChange change) {
		return change.removed().size() == 1 && change.added().size() == 1;
	}

	private String update(RowChange change, Constants constants) {
		return "update %s set version_num = %s where version_num = %s".formatted(this.table,
				constants.text(change.added().iterator().next().value()),
				constants.text(change.removed().iterator().next().value()));
	}

	/**
	 * The statements that leave exactly these rows, whatever there is.
	 */
	List<RecordStatement> replace(Collection<RevisionId> rows) {
		List<RecordStatement> statements = new ArrayList<>();
		String kept = rows.isEmpty() ? "" : " where version_num not in (%s)"
			.formatted(rows.stream().map(VersionTable::literal).collect(Collectors.joining(", ")));
		statements.add(RecordStatement.of("delete from " + this.table + kept));
		rows.forEach((id) -> statements.add(RecordStatement
			.of("insert into %s (version_num) select %s where %s".formatted(this.table, literal(id), lacks(id)))));
		return statements;
	}

	/** An SQL condition: there is no row for a revision. */
	String lacks(RevisionId id) {
		return "not exists (select from %s where version_num = %s)".formatted(this.table, literal(id));
	}

	private String missing(Collection<RevisionId> ids) {
		return "Version table %s no longer holds '%s'".formatted(this.table, join(ids));
	}

	private static String join(Collection<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).collect(Collectors.joining("', '"));
	}

	private static String literal(RevisionId id) {
		return Quoting.literal(id.value());
	}

}
