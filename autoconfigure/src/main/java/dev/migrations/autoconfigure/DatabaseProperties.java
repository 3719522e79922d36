package dev.migrations.autoconfigure;

import dev.migrations.command.OnEdited;
import dev.migrations.command.OnUnknownRevision;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.TransactionMode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.util.StringUtils;

/**
 * Properties of the migrations of one database.
 */
public abstract class DatabaseProperties {

	/**
	 * What the database is brought to: head, heads, a revision or a unique prefix of one,
	 * label@head, head-1, revision+2.
	 */
	private String target = "head";

	/**
	 * What to do when the service starts.
	 */
	private MigrationsProperties.OnStartup onStartup = MigrationsProperties.OnStartup.UPGRADE;

	/**
	 * What to do with an empty database: run the revisions, or create at once what the
	 * code says.
	 */
	private MigrationsProperties.OnEmptyDatabase onEmptyDatabase = MigrationsProperties.OnEmptyDatabase.UPGRADE;

	/**
	 * Revision with which a database is stamped once that has tables but was never under
	 * migrations.
	 */
	private @Nullable String baseline;

	/**
	 * What to do when the file of an applied revision was edited.
	 */
	private OnEdited onEdited = OnEdited.WARN;

	/**
	 * What to do when the database has revisions that this build does not know.
	 */
	private OnUnknownRevision onUnknownRevision = OnUnknownRevision.AUTO;

	/**
	 * Folder of the project in which commands read and write the revisions. Found from
	 * the working directory by default.
	 */
	private @Nullable String revisionsDirectory;

	/**
	 * URL of the database, where migrations are to connect otherwise than the service.
	 * JDBC URLs and postgresql:// URLs are understood.
	 */
	private @Nullable String url;

	/**
	 * User as whom migrations connect, where it is not the service's.
	 */
	private @Nullable String username;

	/**
	 * Password of that user.
	 */
	private @Nullable String password;

	/**
	 * Class of the JDBC driver. Determined from the URL by default.
	 */
	private @Nullable String driverClassName;

	/**
	 * Schema that is managed. Created if it is missing, and first in the search path of
	 * the revisions. Current schema of the connection by default.
	 */
	private @Nullable String schema;

	/**
	 * Table with a row for each head of what is applied.
	 */
	private String versionTable = ManagedSchema.VERSION_TABLE;

	/**
	 * Table with a row for each revision that was run.
	 */
	private String historyTable = ManagedSchema.HISTORY_TABLE;

	/**
	 * What of a run is one transaction: each revision, or all of them.
	 */
	private TransactionMode transaction = TransactionMode.PER_MIGRATION;

	@NestedConfigurationProperty
	private final MigrationsProperties.Lock lock = new MigrationsProperties.Lock();

	@NestedConfigurationProperty
	private final MigrationsProperties.Statement statement = new MigrationsProperties.Statement();

	/**
	 * An environment variable that is there but empty, as compose files make them, sets
	 * nothing.
	 */
	static @Nullable String emptyAsUnset(@Nullable String value) {
		return StringUtils.hasText(value) ? value : null;
	}

	public String getTarget() {
		return this.target;
	}

	public void setTarget(String target) {
		this.target = target;
	}

	public MigrationsProperties.OnStartup getOnStartup() {
		return this.onStartup;
	}

	public void setOnStartup(MigrationsProperties.OnStartup onStartup) {
		this.onStartup = onStartup;
	}

	public MigrationsProperties.OnEmptyDatabase getOnEmptyDatabase() {
		return this.onEmptyDatabase;
	}

	public void setOnEmptyDatabase(MigrationsProperties.OnEmptyDatabase onEmptyDatabase) {
		this.onEmptyDatabase = onEmptyDatabase;
	}

	public @Nullable String getBaseline() {
		return this.baseline;
	}

	public void setBaseline(@Nullable String baseline) {
		this.baseline = emptyAsUnset(baseline);
	}

	public OnEdited getOnEdited() {
		return this.onEdited;
	}

	public void setOnEdited(OnEdited onEdited) {
		this.onEdited = onEdited;
	}

	public OnUnknownRevision getOnUnknownRevision() {
		return this.onUnknownRevision;
	}

	public void setOnUnknownRevision(OnUnknownRevision onUnknownRevision) {
		this.onUnknownRevision = onUnknownRevision;
	}

	public @Nullable String getRevisionsDirectory() {
		return this.revisionsDirectory;
	}

	public void setRevisionsDirectory(@Nullable String revisionsDirectory) {
		this.revisionsDirectory = revisionsDirectory;
	}

	public @Nullable String getUrl() {
		return this.url;
	}

	public void setUrl(@Nullable String url) {
		this.url = emptyAsUnset(url);
	}

	public @Nullable String getUsername() {
		return this.username;
	}

	public void setUsername(@Nullable String username) {
		this.username = emptyAsUnset(username);
	}

	public @Nullable String getPassword() {
		return this.password;
	}

	public void setPassword(@Nullable String password) {
		this.password = password;
	}

	public @Nullable String getDriverClassName() {
		return this.driverClassName;
	}

	public void setDriverClassName(@Nullable String driverClassName) {
		this.driverClassName = emptyAsUnset(driverClassName);
	}

	public @Nullable String getSchema() {
		return this.schema;
	}

	public void setSchema(@Nullable String schema) {
		this.schema = emptyAsUnset(schema);
	}

	public String getVersionTable() {
		return this.versionTable;
	}

	public void setVersionTable(String versionTable) {
		this.versionTable = versionTable;
	}

	public String getHistoryTable() {
		return this.historyTable;
	}

	public void setHistoryTable(String historyTable) {
		this.historyTable = historyTable;
	}

	public TransactionMode getTransaction() {
		return this.transaction;
	}

	public void setTransaction(TransactionMode transaction) {
		this.transaction = transaction;
	}

	public MigrationsProperties.Lock getLock() {
		return this.lock;
	}

	public MigrationsProperties.Statement getStatement() {
		return this.statement;
	}

}
