package dev.migrations.autoconfigure;

import java.time.Duration;
import java.util.List;

import dev.migrations.command.OnEdited;
import dev.migrations.command.OnUnknownRevision;
import dev.migrations.execution.LockMode;
import dev.migrations.execution.LockSettings;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.StatementSettings;
import dev.migrations.execution.TransactionMode;
import dev.migrations.script.FileNameTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Properties of the migrations of a service.
 */
@ConfigurationProperties("migrations")
public class MigrationsProperties {

	/**
	 * Whether the service looks after its schema when it starts. Commands work all the
	 * same.
	 */
	private boolean enabled = true;

	/**
	 * What the database is brought to: head, heads, a revision or a unique prefix of one,
	 * label@head, head-1, revision+2.
	 */
	private String target = "head";

	/**
	 * What to do when the service starts.
	 */
	private OnStartup onStartup = OnStartup.UPGRADE;

	/**
	 * What to do with an empty database: run the revisions, or create at once what the
	 * code says.
	 */
	private OnEmptyDatabase onEmptyDatabase = OnEmptyDatabase.UPGRADE;

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
	 * Comma-separated list of folders in which the revision files are, with their
	 * sub-folders.
	 */
	private List<String> locations = List.of("classpath:migrations/versions");

	/**
	 * Comma-separated list of packages in which the revisions in Java are, with their
	 * sub-packages. Without it, 'migrations' in the package of the application.
	 */
	private List<String> packages = List.of();

	/**
	 * Folder of the project in which commands read and write the revisions. Found from
	 * the working directory by default.
	 */
	private @Nullable String revisionsDirectory;

	/**
	 * Name of a new revision file, with the tokens rev, slug, epoch, year, month, day,
	 * hour, minute and second. A slash begins a folder.
	 */
	private String fileTemplate = FileNameTemplate.TIME_ORDERED;

	/**
	 * How many characters of its message the name of a new revision file has at most.
	 */
	private int truncateSlugLength = FileNameTemplate.SLUG_LENGTH;

	/**
	 * Time zone of the dates of new revision files, as in Europe/Berlin.
	 */
	private String timezone = "UTC";

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

	private final Lock lock = new Lock();

	private final Statement statement = new Statement();

	/**
	 * An environment variable that is there but empty, as compose files make them, sets
	 * nothing.
	 */
	private static @Nullable String emptyAsUnset(@Nullable String value) {
		return StringUtils.hasText(value) ? value : null;
	}

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public String getTarget() {
		return this.target;
	}

	public void setTarget(String target) {
		this.target = target;
	}

	public OnStartup getOnStartup() {
		return this.onStartup;
	}

	public void setOnStartup(OnStartup onStartup) {
		this.onStartup = onStartup;
	}

	public OnEmptyDatabase getOnEmptyDatabase() {
		return this.onEmptyDatabase;
	}

	public void setOnEmptyDatabase(OnEmptyDatabase onEmptyDatabase) {
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

	public List<String> getPackages() {
		return this.packages;
	}

	public void setPackages(List<String> packages) {
		this.packages = packages;
	}

	public List<String> getLocations() {
		return this.locations;
	}

	public void setLocations(List<String> locations) {
		this.locations = locations;
	}

	public @Nullable String getRevisionsDirectory() {
		return this.revisionsDirectory;
	}

	public void setRevisionsDirectory(@Nullable String revisionsDirectory) {
		this.revisionsDirectory = revisionsDirectory;
	}

	public String getFileTemplate() {
		return this.fileTemplate;
	}

	public void setFileTemplate(String fileTemplate) {
		this.fileTemplate = fileTemplate;
	}

	public int getTruncateSlugLength() {
		return this.truncateSlugLength;
	}

	public void setTruncateSlugLength(int truncateSlugLength) {
		this.truncateSlugLength = truncateSlugLength;
	}

	public String getTimezone() {
		return this.timezone;
	}

	public void setTimezone(String timezone) {
		this.timezone = timezone;
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

	public Lock getLock() {
		return this.lock;
	}

	public Statement getStatement() {
		return this.statement;
	}

	/**
	 * What a service does about its schema when it starts.
	 */
	public enum OnStartup {

		/**
		 * Bring it to the target.
		 */
		UPGRADE,

		/**
		 * Fail unless it is at the target. Nothing is written.
		 */
		VALIDATE,

		/**
		 * Leave it as it is.
		 */
		NONE

	}

	/**
	 * What a service does with a database that has nothing yet.
	 */
	public enum OnEmptyDatabase {

		/**
		 * Run the revisions up to the target.
		 */
		UPGRADE,

		/**
		 * Create at once what the code says, and take all revisions for applied.
		 */
		CREATE

	}

	/**
	 * The lock that lets one instance at a time work on a schema.
	 */
	public static class Lock {

		/**
		 * By what instances are kept apart.
		 */
		private LockMode mode = LockMode.AUTO;

		/**
		 * How long to wait for another run to end. Zero does not wait, -1 waits for ever.
		 */
		private Duration wait = Duration.ofMinutes(5);

		/**
		 * How long a lease lasts that is not renewed, with lock.mode=table. It is renewed
		 * three times as often.
		 */
		private Duration lease = LockSettings.LEASE;

		public LockMode getMode() {
			return this.mode;
		}

		public void setMode(LockMode mode) {
			this.mode = mode;
		}

		public Duration getWait() {
			return this.wait;
		}

		public void setWait(Duration wait) {
			this.wait = wait;
		}

		public Duration getLease() {
			return this.lease;
		}

		public void setLease(Duration lease) {
			this.lease = lease;
		}

	}

	/**
	 * How the statements of revisions run.
	 */
	public static class Statement {

		/**
		 * How long a statement in a transaction waits for a lock on a table. Zero waits
		 * as long as it takes. Three seconds by default.
		 */
		private @Nullable Duration lockTimeout;

		/**
		 * How long a statement in a transaction may run. Zero sets no limit, which is the
		 * default; one that the role or the server has stays.
		 */
		private @Nullable Duration timeout;

		/**
		 * How often a revision is tried again that others kept from its tables. Zero
		 * tries nothing again.
		 */
		private int lockRetries = StatementSettings.LOCK_RETRIES;

		public @Nullable Duration getLockTimeout() {
			return this.lockTimeout;
		}

		public void setLockTimeout(@Nullable Duration lockTimeout) {
			this.lockTimeout = lockTimeout;
		}

		public @Nullable Duration getTimeout() {
			return this.timeout;
		}

		public void setTimeout(@Nullable Duration timeout) {
			this.timeout = timeout;
		}

		public int getLockRetries() {
			return this.lockRetries;
		}

		public void setLockRetries(int lockRetries) {
			this.lockRetries = lockRetries;
		}

	}

}
