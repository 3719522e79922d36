package dev.migrations.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionId;

import org.jspecify.annotations.Nullable;

/**
 * The table that keeps the place of what is under way and not in one transaction. It is
 * empty when nothing is.
 */
final class ProgressTable {

	private final String table;

	ProgressTable(BookkeepingTables tables) {
		this.table = tables.progress();
	}

	String create() {
		return """
				create table if not exists %s (revision text not null primary key, direction text not null, \
				statements integer not null, done integer not null, state text not null, \
				started_at timestamptz not null, updated_at timestamptz not null, error text, checksum text, created text[], cursor jsonb)"""
			.formatted(this.table);
	}

	/**
	 * A revision is begun, or begun again where it failed. The row of one that was
	 * interrupted is not touched: by the transaction that wrote it is told what is
	 * younger, and this run may be interrupted before it has looked.
	 */
	RecordStatement begin(RevisionId revision, Direction direction, int statements) {
		return RecordStatement.of("""
				insert into %s as p (revision, direction, statements, done, state, started_at, updated_at) \
				values (%s, '%s', %d, 0, 'running', clock_timestamp(), clock_timestamp()) on conflict (revision) \
				do update set state = 'running', error = null, statements = excluded.statements, \
				updated_at = clock_timestamp() where p.state <> 'running'""".formatted(this.table, literal(revision),
				name(direction), statements));
	}

	/**
	 * More of its statements are done.
	 * @param before how many were done
	 * @param after how many are done now
	 * @param checksum of those that are done now
	 * @param transaction whether they were done in this transaction
	 */
	RecordStatement advance(RevisionId revision, int before, int after, String checksum, boolean transaction) {
		String created = transaction
				? "created = nullif(created || coalesce(%s, '{}'), '{}'), ".formatted(HistoryTable.created()) : "";
		return new RecordStatement(
				"update %s set done = %d, checksum = '%s', %supdated_at = clock_timestamp() where revision = %s and done = %d"
					.formatted(this.table, after, checksum, created, literal(revision), before),
				1, lost(revision));
	}

	/**
	 * More rows of a table over which it walks are done, in this transaction.
	 * @param done how many of its statements are done
	 * @param before how many rows were done
	 * @param place where it has come to
	 */
	RecordStatement walked(RevisionId revision, int done, long before, BatchPlace place) {
		String key = place.key()
			.stream()
			.map(Quoting::literal)
			.collect(Collectors.joining(", ", "array[", "]::text[]"));
		return new RecordStatement(
				"""
						update %s set cursor = pg_catalog.jsonb_build_object('batches', %s, 'key', %s, 'rows', %d), updated_at = clock_timestamp() \
						where revision = %s and done = %d and coalesce((cursor ->> 'rows')::bigint, 0) = %d"""
					.formatted(this.table, Quoting.literal(place.batches()), key, place.rows(), literal(revision), done,
							before),
				1, lost(revision));
	}

	/**
	 * A walk over rows has come to its end, in this transaction; it is the next of its
	 * statements.
	 */
	RecordStatement walkedToTheEnd(RevisionId revision, int before, String checksum) {
		RecordStatement advance = advance(revision, before, before + 1, checksum, true);
		return new RecordStatement(advance.sql().replaceFirst(" set ", " set cursor = null, "), 1, lost(revision));
	}

	/**
	 * Its next statement failed, and left nothing behind that PostgreSQL speaks of.
	 */
	RecordStatement failed(RevisionId revision, String error) {
		return new RecordStatement(
				"update %s set state = 'failed', error = %s, updated_at = clock_timestamp() where revision = %s"
					.formatted(this.table, Quoting.literal(error), literal(revision)),
				1, lost(revision));
	}

	/**
	 * It has ended.
	 */
	RecordStatement end(RevisionId revision) {
		return new RecordStatement("delete from %s where revision = %s".formatted(this.table, literal(revision)), 1,
				lost(revision));
	}

	/** An SQL expression for the time at which a revision was begun. */
	String startedAt(RevisionId revision) {
		return "(select started_at from %s where revision = %s)".formatted(this.table, literal(revision));
	}

	/** An SQL expression for the names of what its transactions have made. */
	String created(RevisionId revision) {
		return "(select created from %s where revision = %s)".formatted(this.table, literal(revision));
	}

	List<UnfinishedRevision> read(Session session) throws SQLException {
		return session
			.query("""
					select revision, direction, done, statements, state, started_at, error, checksum, xmin::text::bigint as transaction, cursor ->> 'batches' as batches, array(select pg_catalog.jsonb_array_elements_text(cursor -> 'key')) as key, (cursor ->> 'rows')::bigint as rows from %s order by started_at, revision"""
				.formatted(this.table), (rows) -> {
					List<UnfinishedRevision> unfinished = new ArrayList<>();
					while (rows.next()) {
						unfinished.add(new UnfinishedRevision(new RevisionId(rows.getString("revision")),
								Direction.valueOf(rows.getString("direction").toUpperCase(Locale.ROOT)),
								rows.getInt("done"), rows.getInt("statements"),
								"failed".equals(rows.getString("state")),
								rows.getObject("started_at", OffsetDateTime.class), rows.getString("error"),
								rows.getString("checksum"), rows.getLong("transaction"), place(rows)));
					}
					return unfinished;
				});
	}

	private static @Nullable BatchPlace place(ResultSet row) throws SQLException {
		String batches = row.getString("batches");
		return (batches != null)
				? new BatchPlace(batches, List.of((String[]) row.getArray("key").getArray()), row.getLong("rows"))
				: null;
	}

	private String lost(RevisionId revision) {
		return "Progress table %s no longer holds '%s'".formatted(this.table, revision);
	}

	private static String name(Direction direction) {
		return direction.name().toLowerCase(Locale.ROOT);
	}

	private static String literal(RevisionId revision) {
		return Quoting.literal(revision.value());
	}

}
