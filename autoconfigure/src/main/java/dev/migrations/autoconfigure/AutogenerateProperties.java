package dev.migrations.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of what revisions are generated from.
 */
@ConfigurationProperties("migrations.autogenerate")
public class AutogenerateProperties {

	/**
	 * File of SQL that makes the whole schema, for services without JPA entities, such as
	 * classpath:schema.sql.
	 */
	private @Nullable String schema;

	/**
	 * Comma-separated list of packages with JPA entities. Those of @EntityScan or of the
	 * application by default.
	 */
	private List<String> packages = List.of();

	/**
	 * Persistence units by name, for services with several.
	 */
	private final Map<String, Unit> units = new LinkedHashMap<>();

	/**
	 * Comma-separated list of the tables and views that are compared, as name or
	 * schema.name, in which * is any number of characters and ? one. All by default.
	 */
	private List<String> include = List.of();

	/**
	 * Comma-separated list of what is not compared and stays as it is, as name or
	 * schema.name, in which * is any number of characters and ? one.
	 */
	private List<String> exclude = List.of();

	/**
	 * URL of a throw-away database to try schemas in. They are tried in the database
	 * itself by default, in transactions that are rolled back.
	 */
	private @Nullable String url;

	/**
	 * User of that database.
	 */
	private @Nullable String username;

	/**
	 * Password of that user.
	 */
	private @Nullable String password;

	public @Nullable String getSchema() {
		return this.schema;
	}

	public void setSchema(@Nullable String schema) {
		this.schema = schema;
	}

	public List<String> getPackages() {
		return this.packages;
	}

	public void setPackages(List<String> packages) {
		this.packages = packages;
	}

	public Map<String, Unit> getUnits() {
		return this.units;
	}

	public List<String> getInclude() {
		return this.include;
	}

	public void setInclude(List<String> include) {
		this.include = include;
	}

	public List<String> getExclude() {
		return this.exclude;
	}

	public void setExclude(List<String> exclude) {
		this.exclude = exclude;
	}

	public @Nullable String getUrl() {
		return this.url;
	}

	public void setUrl(@Nullable String url) {
		this.url = url;
	}

	public @Nullable String getUsername() {
		return this.username;
	}

	public void setUsername(@Nullable String username) {
		this.username = username;
	}

	public @Nullable String getPassword() {
		return this.password;
	}

	public void setPassword(@Nullable String password) {
		this.password = password;
	}

	/** The entities of the service do without this for its own database only. */
	boolean saysWhatTheSchemaShouldBe() {
		return this.schema != null || !this.packages.isEmpty() || !this.units.isEmpty();
	}

	/**
	 * A persistence unit.
	 */
	public static class Unit {

		/**
		 * Comma-separated list of packages with its JPA entities.
		 */
		private List<String> packages = List.of();

		/**
		 * Its settings, besides those of spring.jpa.
		 */
		private final Map<String, String> properties = new LinkedHashMap<>();

		public List<String> getPackages() {
			return this.packages;
		}

		public void setPackages(List<String> packages) {
			this.packages = packages;
		}

		public Map<String, String> getProperties() {
			return this.properties;
		}

	}

}
