package dev.migrations.autoconfigure;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.migrations.command.Migrations;
import dev.migrations.revision.MigrationsException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationStartupAware;
import org.springframework.core.Ordered;
import org.springframework.core.metrics.ApplicationStartup;

/**
 * Calls {@link Migrations} when the service starts. All beans that need the schema are
 * made after this one.
 */
public final class MigrationsInitializer implements InitializingBean, Ordered, ApplicationStartupAware {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final Collection<Migrations> migrations;

	private final Function<String, MigrationsProperties.OnStartup> onStartup;

	private final MigrationsStrategy strategy;

	private final Consumer<Collection<Migrations>> announcement;

	private final DatabaseWording wording;

	private ApplicationStartup startup = ApplicationStartup.DEFAULT;

	/**
	 * Create an initializer.
	 * @param migrations the migrations of all databases
	 * @param onStartup what to do with them
	 */
	public MigrationsInitializer(Collection<Migrations> migrations, MigrationsProperties.OnStartup onStartup) {
		this(migrations, (name) -> onStartup, Migrations::upgrade, (all) -> {
		}, new DatabaseWording(List.of()));
	}

	/**
	 * Create an initializer.
	 * @param onStartup what to do with the database of a name
	 * @param strategy migrates one of them
	 * @param announcement called when the databases are as they are to be
	 * @param wording says what is wrong with one of them
	 */
	MigrationsInitializer(Collection<Migrations> migrations, Function<String, MigrationsProperties.OnStartup> onStartup,
			MigrationsStrategy strategy, Consumer<Collection<Migrations>> announcement, DatabaseWording wording) {
		this.migrations = List.copyOf(migrations);
		this.onStartup = onStartup;
		this.strategy = strategy;
		this.announcement = announcement;
		this.wording = wording;
	}

	@Override
	public void setApplicationStartup(ApplicationStartup applicationStartup) {
		this.startup = applicationStartup;
	}

	@Override
	public void afterPropertiesSet() {
		if (this.migrations.size() > 1) {
			// What is wrong with the revisions of the last is said before the first is
			// run.
			this.migrations.forEach((each) -> each.scripts().graph());
		}
		this.migrations.forEach(this::startAsOneOf);
		this.announcement.accept(this.migrations);
	}

	private void start(Migrations migrations) {
		switch (this.onStartup.apply(migrations.name())) {
			case UPGRADE -> new StartupMigration(this.strategy, this.startup).migrate(migrations);
			case VALIDATE -> migrations.validate();
			case BACKGROUND, NONE -> {
			}
		}
	}

	/** What is said of a database does not say of which. */
	private void startAsOneOf(Migrations migrations) {
		String name = migrations.name();
		if (this.migrations.size() > 1) {
			logger.info("Database '%s'".formatted(name));
		}
		try {
			start(migrations);
		}
		catch (MigrationsException ex) {
			throw (this.migrations.size() > 1) ? this.wording.naming(name, ex) : this.wording.of(name, ex);
		}
	}

	@Override
	public int getOrder() {
		return 0;
	}

}
