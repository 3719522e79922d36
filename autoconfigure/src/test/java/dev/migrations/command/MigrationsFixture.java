package dev.migrations.command;

import java.time.Duration;

import javax.sql.DataSource;

import dev.migrations.execution.LockMode;
import dev.migrations.execution.LockSettings;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.RunSettings;
import dev.migrations.execution.StatementSettings;
import dev.migrations.execution.TransactionMode;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.Revisions;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The migrations of a test, with everything that it does not speak of as it is by
 * default.
 */
final class MigrationsFixture {

	private final DataSource dataSource;

	private String target = "head";

	private @Nullable String baseline;

	private @Nullable String schema;

	private String versionTable = ManagedSchema.VERSION_TABLE;

	private LockMode lockMode = LockMode.AUTO;

	private Duration lockWait = Duration.ofSeconds(30);

	private Duration lease = LockSettings.LEASE;

	private TransactionMode transaction = TransactionMode.PER_MIGRATION;

	private @Nullable Duration lockTimeout;

	private @Nullable Duration timeout;

	private int lockRetries = StatementSettings.LOCK_RETRIES;

	private OnEdited onEdited = OnEdited.WARN;

	private OnUnknownRevision onUnknownRevision = OnUnknownRevision.AUTO;

	private String version = "1.0";

	private MigrationsFixture(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	static MigrationsFixture on(TestDatabase database) {
		return new MigrationsFixture(database.dataSource());
	}

	static MigrationsFixture on(DataSource dataSource) {
		return new MigrationsFixture(dataSource);
	}

	/** On a database that does not answer. */
	static MigrationsFixture unreachable() {
		return new MigrationsFixture(new DriverManagerDataSource("jdbc:postgresql://localhost:1/nowhere"));
	}

	MigrationsFixture target(String target) {
		this.target = target;
		return this;
	}

	MigrationsFixture baseline(String baseline) {
		this.baseline = baseline;
		return this;
	}

	MigrationsFixture schema(String schema) {
		this.schema = schema;
		return this;
	}

	MigrationsFixture versionTable(String versionTable) {
		this.versionTable = versionTable;
		return this;
	}

	MigrationsFixture lockMode(LockMode lockMode) {
		this.lockMode = lockMode;
		return this;
	}

	/** Keep runs apart by leases that last so long. */
	MigrationsFixture lease(Duration lease) {
		this.lockMode = LockMode.TABLE;
		this.lease = lease;
		return this;
	}

	MigrationsFixture lockWait(Duration lockWait) {
		this.lockWait = lockWait;
		return this;
	}

	/** Run all in one transaction. */
	MigrationsFixture allInOne() {
		this.transaction = TransactionMode.ALL;
		return this;
	}

	MigrationsFixture lockTimeout(Duration lockTimeout) {
		this.lockTimeout = lockTimeout;
		return this;
	}

	MigrationsFixture timeout(Duration timeout) {
		this.timeout = timeout;
		return this;
	}

	MigrationsFixture lockRetries(int lockRetries) {
		this.lockRetries = lockRetries;
		return this;
	}

	MigrationsFixture onEdited(OnEdited onEdited) {
		this.onEdited = onEdited;
		return this;
	}

	MigrationsFixture onUnknownRevision(OnUnknownRevision onUnknownRevision) {
		this.onUnknownRevision = onUnknownRevision;
		return this;
	}

	/** The version of the application. */
	MigrationsFixture version(String version) {
		this.version = version;
		return this;
	}

	Migrations of(Revisions revisions) {
		return of(revisions.load());
	}

	Migrations of(RevisionScripts scripts) {
		return new Migrations(scripts,
				new ManagedSchema(this.dataSource, this.schema, this.versionTable, ManagedSchema.HISTORY_TABLE),
				new MigrationsSettings(RevisionTarget.parse(this.target),
						(this.baseline != null) ? RevisionTarget.parse(this.baseline) : null, this.onEdited,
						this.onUnknownRevision),
				new RunSettings("test", this.version, "here",
						new LockSettings(this.lockMode, this.lockWait, this.lease),
						new StatementSettings(this.transaction, this.lockTimeout, this.timeout, this.lockRetries)));
	}

}
