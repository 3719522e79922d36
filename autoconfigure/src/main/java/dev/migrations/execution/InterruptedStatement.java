package dev.migrations.execution;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.script.Repetition;
import dev.migrations.script.SqlStatement;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * A statement outside a transaction that an earlier run began and did not end. The
 * catalog tells whether it was done, and what it left behind is cleared away.
 */
final class InterruptedStatement {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Session session;

	private final SqlStatement statement;

	private final UnfinishedRevision before;

	/**
	 * Create an interrupted statement.
	 * @param before what is known of the run that was interrupted
	 */
	InterruptedStatement(Session session, SqlStatement statement, UnfinishedRevision before) {
		this.session = session;
		this.statement = statement;
		this.before = before;
	}

	/**
	 * Whether it can be found out what became of it.
	 */
	boolean isKnown() {
		return this.before.failed() || this.statement.repetition().kind() != Repetition.Kind.UNKNOWN;
	}

	/**
	 * Find out what became of it, so that it can be run again if it was not done. What
	 * failed was not done, but a partition that is being detached is then detached to the
	 * end.
	 * @return whether it is done
	 */
	boolean settle() throws SQLException {
		Repetition repetition = this.statement.repetition();
		boolean done = switch (repetition.kind()) {
			case UNKNOWN, RECORDED, HARMLESS -> false;
			case CREATES_INDEX -> createsIndex(repetition) && !this.before.failed();
			case DROPS_INDEX -> !this.before.failed() && !exists(repetition.object());
			case REBUILDS_INDEX -> clearSecondIndexes("select indrelid from pg_catalog.pg_index where indexrelid = %s"
				.formatted(object(repetition.object())));
			case REBUILDS_INDEXES_OF_TABLE -> clearSecondIndexes("select " + object(repetition.table()));
			case REBUILDS_INDEXES_OF_SCHEMA -> clearSecondIndexes(
					"select oid from pg_catalog.pg_class where relnamespace = pg_catalog.to_regnamespace(%s)"
						.formatted(Quoting.literal(repetition.object())));
			case REBUILDS_ALL_INDEXES -> clearSecondIndexes("select oid from pg_catalog.pg_class");
			case DETACHES_PARTITION -> detachesPartition(repetition);
		};
		if (done) {
			logger.info("The statement at %s was done by the run that was interrupted"
				.formatted(this.statement.position()));
		}
		return done;
	}

	/**
	 * An invalid index is of no use to anybody, and only in the way of the next attempt.
	 */
	private boolean createsIndex(Repetition repetition) throws SQLException {
		List<String> invalid = strings(
				"""
						select pg_catalog.format('%%I.%%I', n.nspname, i.relname) from pg_catalog.pg_index x
						join pg_catalog.pg_class i on i.oid = x.indexrelid join pg_catalog.pg_namespace n on n.oid = i.relnamespace
						where x.indrelid = %s and i.relname = (pg_catalog.parse_ident(%s))[1]
						and not (x.indisvalid and x.indisready)"""
					.formatted(object(repetition.table()), Quoting.literal(repetition.object())));
		drop(invalid);
		return invalid.isEmpty() && !strings("""
				select 'there' from pg_catalog.pg_index x join pg_catalog.pg_class i on i.oid = x.indexrelid
				where x.indrelid = %s and i.relname = (pg_catalog.parse_ident(%s))[1]
				and pg_catalog.age(i.xmin) < pg_catalog.age('%d'::pg_catalog.xid)"""
			.formatted(object(repetition.table()), Quoting.literal(repetition.object()), this.before.transaction()))
			.isEmpty();
	}

	/**
	 * The names are PostgreSQL's own. They may be on partitions, too, and on the tables
	 * that keep what is too long for a row.
	 * @param tables a query for the tables whose indexes were rebuilt
	 * @see <a href=
	 * "https://www.postgresql.org/docs/current/sql-reindex.html#SQL-REINDEX-CONCURRENTLY">Rebuilding
	 * Indexes Concurrently</a>
	 */
	private boolean clearSecondIndexes(String tables) throws SQLException {
		drop(strings(
				"""
						with named (id) as (%s),
						rebuilt (id) as (select id from named union select p.relid from named, pg_catalog.pg_partition_tree(id) p)
						select pg_catalog.format('%%I.%%I', n.nspname, i.relname) from pg_catalog.pg_index x
						join pg_catalog.pg_class i on i.oid = x.indexrelid join pg_catalog.pg_namespace n on n.oid = i.relnamespace
						where not x.indisvalid and i.relname ~ '_cc(new|old)[0-9]*$'
						and x.indrelid in (select id from rebuilt union
						select t.reltoastrelid from rebuilt join pg_catalog.pg_class t on t.oid = rebuilt.id)"""
					.formatted(tables)));
		return false;
	}

	private boolean detachesPartition(Repetition repetition) throws SQLException {
		List<String> pending = strings("""
				select inhdetachpending::text from pg_catalog.pg_inherits where inhrelid = %s and inhparent = %s"""
			.formatted(object(repetition.object()), object(repetition.table())));
		if (pending.contains("true")) {
			this.session.execute(
					"alter table %s detach partition %s finalize".formatted(repetition.table(), repetition.object()));
			return true;
		}
		return pending.isEmpty() && !this.before.failed();
	}

	private boolean exists(String name) throws SQLException {
		return !strings("select 'there' where %s is not null".formatted(object(name))).isEmpty();
	}

	private void drop(List<String> indexes) throws SQLException {
		for (String index : indexes) {
			logger.warn("Dropping the invalid index %s, which the interrupted statement at %s left behind"
				.formatted(index, this.statement.position()));
			this.session.execute("drop index concurrently " + index);
		}
	}

	private List<String> strings(String sql) throws SQLException {
		return this.session.query(sql, (rows) -> {
			List<String> strings = new ArrayList<>();
			while (rows.next()) {
				strings.add(rows.getString(1));
			}
			return strings;
		});
	}

	private static String object(String name) {
		return "pg_catalog.to_regclass(%s)".formatted(Quoting.literal(name));
	}

}
