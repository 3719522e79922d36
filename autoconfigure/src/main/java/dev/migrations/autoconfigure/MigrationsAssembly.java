package dev.migrations.autoconfigure;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsSettings;
import dev.migrations.execution.LockSettings;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.MigrationListener;
import dev.migrations.execution.RunSettings;
import dev.migrations.execution.StatementSettings;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.RevisionSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/**
 * Puts the migrations of a database together from its properties and what a service has
 * for all its databases.
 */
final class MigrationsAssembly {

	private final Environment environment;

	private final ObjectProvider<MigrationListener> listeners;

	MigrationsAssembly(Environment environment, ObjectProvider<MigrationListener> listeners) {
		this.environment = environment;
		this.listeners = listeners;
	}

	/**
	 * Put them together. Nothing connects.
	 * @param revisions the revisions of the database
	 * @param connections opens connections under the name that is given to it
	 * @param generator says what the schema should be, where that is to be created at
	 * once
	 */
	Migrations assemble(DatabaseProperties properties, RevisionSource revisions,
			Function<String, DataSource> connections, Supplier<ChangeGenerator> generator) {
		RunSettings run = runSettings(properties);
		RevisionScripts scripts = scripts(revisions, properties);
		ManagedSchema managed = new ManagedSchema(new DeferredDataSource(() -> connections.apply(run.sessionName())),
				properties.getSchema(), properties.getVersionTable(), properties.getHistoryTable());
		Migrations migrations = new Migrations(scripts, managed, settings(properties), run)
			.with((options) -> options.andListeners(this.listeners.orderedStream().toList()));
		return (properties.getOnEmptyDatabase() == MigrationsProperties.OnEmptyDatabase.UPGRADE) ? migrations
				: migrations.creatingWhereEmpty(generator.get().creation(managed));
	}

	/** Where nothing looks at the revisions when the service starts, this does. */
	private static RevisionScripts scripts(RevisionSource revisions, DatabaseProperties properties) {
		return (properties.getOnStartup() == MigrationsProperties.OnStartup.NONE)
				? RevisionScripts.load(List.of(revisions)) : RevisionScripts.lazily(List.of(revisions));
	}

	private static MigrationsSettings settings(DatabaseProperties properties) {
		String baseline = properties.getBaseline();
		return new MigrationsSettings(RevisionTarget.parse(properties.getTarget()),
				(baseline != null) ? RevisionTarget.parse(baseline) : null, properties.getOnEdited(),
				properties.getOnUnknownRevision());
	}

	private RunSettings runSettings(DatabaseProperties properties) {
		MigrationsProperties.Lock lock = properties.getLock();
		MigrationsProperties.Statement statement = properties.getStatement();
		return new RunSettings(this.environment.getProperty("spring.application.name", "application"),
				this.environment.getProperty("spring.application.version"), hostName(),
				new LockSettings(lock.getMode(), lock.getWait(), lock.getLease()),
				new StatementSettings(properties.getTransaction(), statement.getLockTimeout(), statement.getTimeout(),
						statement.getLockRetries()));
	}

	private static String hostName() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
