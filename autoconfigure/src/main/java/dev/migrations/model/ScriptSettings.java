package dev.migrations.model;

import java.io.Writer;
import java.util.List;
import java.util.Map;

import org.hibernate.cfg.CacheSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.ManagedBeanSettings;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.cfg.QuerySettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.cfg.SessionEventSettings;
import org.hibernate.cfg.TransactionSettings;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.hibernate.tool.schema.Action;

/**
 * The settings with which Hibernate writes a script and does nothing else: no connection,
 * no cache, no bean of the service, no data.
 */
final class ScriptSettings {

	/**
	 * What a service sets for its connections, transactions and sessions, none of which
	 * there is.
	 */
	private static final List<String> PASSED_OVER = List.of("hibernate.connection.", "hibernate.hikari.",
			"hibernate.agroal.", "hibernate.c3p0.", "hibernate.cache.", "hibernate.javax.cache.",
			"hibernate.transaction.", "hibernate.session_factory", "jakarta.persistence.jdbc.",
			"javax.persistence.jdbc.", "jakarta.persistence.schema-generation.", "javax.persistence.schema-generation.",
			"jakarta.persistence.database-", "javax.persistence.database-");

	private static final List<String> REMOVED = List.of(JdbcSettings.JAKARTA_JTA_DATASOURCE,
			JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, JdbcSettings.DIALECT_RESOLVERS,
			MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER, SessionEventSettings.INTERCEPTOR,
			SchemaToolingSettings.HBM2DDL_AUTO, "hibernate.hbm2ddl.import_files",
			SchemaToolingSettings.JAKARTA_HBM2DDL_LOAD_SCRIPT_SOURCE, "javax.persistence.sql-load-script-source",
			"hibernate.statement_observer");

	private final int majorVersion;

	private final Writer target;

	private final Integrator integrator;

	/**
	 * Create settings.
	 * @param majorVersion the major version of the server
	 * @param target gets the script
	 * @param integrator is shown the mapping
	 */
	ScriptSettings(int majorVersion, Writer target, Integrator integrator) {
		this.majorVersion = majorVersion;
		this.target = target;
		this.integrator = integrator;
	}

	/**
	 * Lay them over those of the service.
	 * @return the same map
	 */
	Map<String, Object> over(Map<String, Object> settings) {
		settings.keySet().removeIf((key) -> PASSED_OVER.stream().anyMatch(key::startsWith));
		settings.keySet().removeAll(REMOVED);
		withoutDialectOfNoVersion(settings);
		if (!settings.containsKey(JdbcSettings.DIALECT)) {
			// Where a product is named, the script is written in its own dialect.
			settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL");
		}
		settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, String.valueOf(this.majorVersion));
		settings.put(JdbcSettings.ALLOW_METADATA_ON_BOOT, false);
		settings.put(JdbcSettings.FORMAT_SQL, false);
		settings.put(CacheSettings.USE_SECOND_LEVEL_CACHE, false);
		settings.put(CacheSettings.USE_QUERY_CACHE, false);
		settings.put(QuerySettings.QUERY_STARTUP_CHECKING, false);
		settings.put(ManagedBeanSettings.BEAN_CONTAINER, new UnwiredBeans());
		settings.put(JpaSettings.INTEGRATOR_PROVIDER, (IntegratorProvider) () -> List.of(this.integrator));
		settings.put("hibernate.persister.factory", new ScriptWithoutPersisters());
		settings.put("hibernate.search.enabled", false);
		settings.put(SchemaToolingSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, Action.NONE);
		settings.put(SchemaToolingSettings.JAKARTA_HBM2DDL_SCRIPTS_ACTION, Action.CREATE_ONLY);
		settings.put(SchemaToolingSettings.JAKARTA_HBM2DDL_SCRIPTS_CREATE_TARGET, this.target);
		settings.put(SchemaToolingSettings.JAKARTA_HBM2DDL_CREATE_SCHEMAS, true);
		settings.put(SchemaToolingSettings.HBM2DDL_SKIP_DEFAULT_IMPORT_FILE, true);
		settings.put(SchemaToolingSettings.HBM2DDL_DELIMITER, ";");
		return settings;
	}

	/**
	 * Named alone, the class stands for the oldest server that Hibernate supports. A
	 * dialect of the user's stays: it may bring types of its own.
	 */
	private static void withoutDialectOfNoVersion(Map<String, Object> settings) {
		Object dialect = settings.get(JdbcSettings.DIALECT);
		if (dialect != null && (dialect == PostgreSQLDialect.class || dialect.getClass() == PostgreSQLDialect.class
				|| dialect.equals(PostgreSQLDialect.class.getName()))) {
			settings.remove(JdbcSettings.DIALECT);
		}
	}

}
