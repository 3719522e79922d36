package dev.migrations.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.migrations.command.Migrations;
import dev.migrations.execution.LockMode;
import dev.migrations.execution.LockSettings;
import dev.migrations.execution.StatementSettings;
import dev.migrations.script.FileNameTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * Properties of the migrations of a service.
 */
@ConfigurationProperties("migrations")
public class MigrationsProperties extends DatabaseProperties {

	/**
	 * Whether the service looks after its schema when it starts. Commands work all the
	 * same.
	 */
	private boolean enabled = true;

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
	 * Further databases by name, each with the properties of the one of the service.
	 */
	private final Map<String, Database> databases = new TreeMap<>();

	private final Status status = new Status();

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
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

	/** Whether there is a database that is brought to its target in the background. */
	/** The name of the first database that is migrated in the background. */
	Optional<String> inBackground() {
		return Stream.concat(Stream.of(Migrations.NAME), this.databases.keySet().stream())
			.filter((name) -> onStartup(name) == OnStartup.BACKGROUND)
			.findFirst();
	}

	public Status getStatus() {
		return this.status;
	}

	public Map<String, Database> getDatabases() {
		return this.databases;
	}

	/**
	 * What a start does about a database.
	 * @param name its name
	 */
	OnStartup onStartup(String name) {
		Database database = this.databases.get(name);
		return ((database != null) ? database : this).getOnStartup();
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
		 * Bring it to the target after the web server is up, and take no traffic until
		 * then.
		 */
		BACKGROUND,

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
		 * How long a statement in a transaction may run. Zero sets no limit; one that the
		 * role or the server has stays.
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

	/**
	 * What health and meters tell of the databases.
	 */
	public static class Status {

		/**
		 * How long health and meters show an answer of a database before they ask it
		 * again. Zero asks each time.
		 */
		private Duration timeToLive = Duration.ofSeconds(10);

		public Duration getTimeToLive() {
			return this.timeToLive;
		}

		public void setTimeToLive(Duration timeToLive) {
			this.timeToLive = timeToLive;
		}

	}

	/**
	 * A further database.
	 */
	public static class Database extends DatabaseProperties {

		/**
		 * Name of the bean of the service that is its data source, in place of a URL.
		 */
		private @Nullable String dataSource;

		/**
		 * Comma-separated list of folders in which its revision files are, with their
		 * sub-folders. classpath:migrations/NAME/versions by default.
		 */
		private List<String> locations = List.of();

		/**
		 * Comma-separated list of packages in which the revisions in Java of this
		 * database are, with their sub-packages.
		 */
		private List<String> packages = List.of();

		@NestedConfigurationProperty
		private final AutogenerateProperties autogenerate = new AutogenerateProperties();

		public @Nullable String getDataSource() {
			return this.dataSource;
		}

		public void setDataSource(@Nullable String dataSource) {
			this.dataSource = emptyAsUnset(dataSource);
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

		public AutogenerateProperties getAutogenerate() {
			return this.autogenerate;
		}

	}

}
