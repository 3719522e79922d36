package dev.migrations.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.migration.Batch;
import dev.migrations.migration.MigrationStep;
import dev.migrations.script.BatchStatement;
import dev.migrations.script.SqlStatement;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Walks over the rows of a table by key, a batch at a time, from where an earlier run was
 * interrupted.
 */
final class BatchWalk {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private static final long PERIOD = Duration.ofSeconds(5).toNanos();

	private static final Pattern ROWS = Pattern.compile(" rows=(\\d+)");

	private final Session session;

	private final BatchStatement statement;

	private final MigrationStep.Batches batches;

	private final RunProgress progress;

	private BatchPlace place;

	private BatchSize size;

	private long began;

	private long estimate;

	private boolean ended;

	private long logged = System.nanoTime();

	/**
	 * Create a walk.
	 * @param place where it begins
	 * @param progress is told how far it has come
	 */
	BatchWalk(Session session, BatchStatement statement, BatchPlace place, RunProgress progress) {
		this.session = session;
		this.statement = statement;
		this.batches = statement.batches();
		this.place = place;
		this.size = new BatchSize(this.batches.size(), this.batches.targetTime());
		this.progress = progress;
	}

	/**
	 * See that no row can be lost on the way, and how far it is.
	 * @throws CodeFailure if rows could be lost
	 */
	void begin() throws SQLException {
		if (!query(uniqueKey(), (rows) -> rows.next() && rows.getBoolean(1))) {
			throw new CodeFailure(this.statement.position(),
					"%s has no unique key of %s without nulls, so that rows of equal keys could be passed over: walk by the primary key"
						.formatted(this.batches.table(), String.join(", ", this.batches.key())));
		}
		String plan = query("explain select from %s where %s".formatted(this.batches.table(), condition()), (rows) -> {
			rows.next();
			return rows.getString(1);
		});
		Matcher estimated = ROWS.matcher(plan);
		this.estimate = this.place.rows() + (estimated.find() ? Long.parseLong(estimated.group(1)) : 0);
		if (this.place.rows() > 0) {
			logger.info("Going on with %s at %s behind %d rows".formatted(this.statement.text(),
					this.statement.position(), this.place.rows()));
		}
	}

	private String uniqueKey() {
		String names = this.batches.key()
			.stream()
			.map((column) -> "(pg_catalog.parse_ident(%s))[1]".formatted(Quoting.literal(column)))
			.collect(Collectors.joining(", ", "array[", "]::name[]"));
		return """
				select exists (select from pg_catalog.pg_index x where x.indrelid = %1$s::regclass and x.indisunique
				    and x.indisvalid and x.indpred is null and x.indexprs is null
				    and not exists (select from pg_catalog.generate_series(0, x.indnkeyatts - 1) n
				      join pg_catalog.pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[n]
				      where a.attname <> all (%2$s)))
				  and (select pg_catalog.count(*) = %3$d from pg_catalog.pg_attribute a
				    where a.attrelid = %1$s::regclass and a.attnotnull and a.attname = any (%2$s))"""
			.formatted(Quoting.literal(this.batches.table()), names, this.batches.key().size());
	}

	/**
	 * Do the next batch, in the transaction that is open.
	 * @return where it has come to with it
	 * @throws StatementFailure if PostgreSQL refused something
	 * @throws CodeFailure if the code failed otherwise
	 */
	BatchPlace next() throws SQLException {
		this.began = System.nanoTime();
		List<List<Object>> keys = new ArrayList<>();
		List<String> last = query("select %1$s from %2$s where %3$s order by %1$s limit %4$d".formatted(columns(),
				this.batches.table(), condition(), this.size.rows()), (rows) -> read(rows, keys));
		this.ended = keys.size() < this.size.rows();
		if (!keys.isEmpty()) {
			Batch batch = new Batch("%s and (%s) <= (%s)".formatted(condition(), columns(), literals(last)), keys);
			new MigrationCode(this.session.connection()).run(this.statement, batch);
			this.place = new BatchPlace(this.place.batches(), last, this.place.rows() + keys.size());
		}
		return this.place;
	}

	private List<String> read(ResultSet rows, List<List<Object>> keys) throws SQLException {
		List<String> last = List.of();
		while (rows.next()) {
			List<Object> key = new ArrayList<>();
			last = new ArrayList<>();
			for (int i = 1; i <= this.batches.key().size(); i++) {
				key.add(rows.getObject(i));
				last.add(rows.getString(i));
			}
			keys.add(key);
		}
		return last;
	}

	/** Whether the batch that was done is the last. */
	boolean isAtEnd() {
		return this.ended;
	}

	/** What {@link #next()} gave is committed. */
	void committed() {
		this.size = this.size.after(Duration.ofNanos(System.nanoTime() - this.began));
		this.progress.walks(this.place.rows(), Math.max(this.estimate, this.place.rows()));
		long now = System.nanoTime();
		if (this.ended || now - this.logged >= PERIOD) {
			this.logged = now;
			logger.info(this.ended
					? "%s at %s: %d rows done".formatted(this.statement.text(), this.statement.position(),
							this.place.rows())
					: "%s at %s: %d of about %d rows done".formatted(this.statement.text(), this.statement.position(),
							this.place.rows(), Math.max(this.estimate, this.place.rows())));
		}
	}

	/** The rows that are left. */
	private String condition() {
		boolean all = this.batches.where().equals("true");
		String where = all ? "true" : "(%s)".formatted(this.batches.where());
		String after = "(%s) > (%s)".formatted(columns(), literals(this.place.key()));
		return this.place.key().isEmpty() ? where : all ? after : where + " and " + after;
	}

	private String columns() {
		return String.join(", ", this.batches.key());
	}

	/** PostgreSQL gives them the types of the columns. */
	private static String literals(List<String> key) {
		return key.stream().map(Quoting::literal).collect(Collectors.joining(", "));
	}

	private <T> T query(String sql, Session.RowsReader<T> reader) throws SQLException {
		try (Statement query = Statements.create(this.session.connection()); ResultSet rows = query.executeQuery(sql)) {
			return reader.read(rows);
		}
		catch (SQLException ex) {
			throw new StatementFailure(SqlStatement.of(sql, this.statement.position()), ex);
		}
	}

}
