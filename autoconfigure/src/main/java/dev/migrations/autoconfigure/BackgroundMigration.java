package dev.migrations.autoconfigure;

import java.util.List;
import java.util.function.Supplier;

import dev.migrations.command.Migrations;
import dev.migrations.execution.StopSignal;
import dev.migrations.revision.MigrationsException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/**
 * Migrates on a thread of its own after everything else has started, the web server
 * included, and keeps the service from accepting traffic until that is done. It is the
 * first to stop.
 */
final class BackgroundMigration
		implements SmartLifecycle, ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private static final String FAILED = "The migration in the background failed; the service takes no traffic. ";

	private final boolean wanted;

	private final Supplier<List<Migrations>> migrations;

	private final StartupMigration migration;

	private final DatabaseWording wording;

	private final ApplicationContext context;

	private final StopSignal stop = new StopSignal();

	private @Nullable Thread thread;

	private boolean done;

	private boolean refusing;

	private volatile boolean stopping;

	/**
	 * @param wanted whether there is anything to be done
	 * @param migrations what is to be migrated, one after the other
	 * @param wording says what is wrong with one of them
	 */
	BackgroundMigration(boolean wanted, Supplier<List<Migrations>> migrations, StartupMigration migration,
			DatabaseWording wording, ApplicationContext context) {
		this.wanted = wanted;
		this.migrations = migrations;
		this.migration = migration;
		this.wording = wording;
		this.context = context;
		this.done = !wanted;
	}

	@Override
	public boolean isAutoStartup() {
		return this.wanted;
	}

	@Override
	public synchronized void start() {
		if (this.thread == null) {
			logger.info("Migrations run in the background; the service takes no traffic until they are done");
			this.thread = new Thread(this::migrate, "migrations-background");
			this.thread.start();
		}
	}

	private void migrate() {
		try {
			List<Migrations> all = this.migrations.get();
			all.forEach((one) -> migrate(one, all.size() > 1));
			accept();
		}
		catch (RuntimeException ex) {
			report(ex);
		}
	}

	private void migrate(Migrations one, boolean amongOthers) {
		logger.info("Database '%s'".formatted(one.name()));
		try {
			this.migration.migrate(one.with((options) -> options.stoppedBy(this.stop)));
		}
		catch (MigrationsException ex) {
			throw (amongOthers || this.wording.isNamed(one.name())) ? this.wording.naming(one.name(), ex) : ex;
		}
	}

	/** What is applied now is part of the message. */
	private void report(RuntimeException failure) {
		if (this.stopping) {
			logger.warn("The migration in the background was stopped. " + failure.getMessage());
		}
		else if (failure instanceof MigrationsException) {
			logger.error(FAILED + failure.getMessage());
		}
		else {
			logger.error(FAILED + failure.getMessage(), failure);
		}
	}

	private synchronized void accept() {
		this.done = true;
		if (this.refusing && !this.stopping) {
			AvailabilityChangeEvent.publish(this.context, this, ReadinessState.ACCEPTING_TRAFFIC);
		}
	}

	/** Spring Boot says that the service is ready when it has started. */
	@Override
	public synchronized void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
		if (!this.done && event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
			this.refusing = true;
			AvailabilityChangeEvent.publish(this.context, this, ReadinessState.REFUSING_TRAFFIC);
		}
	}

	@Override
	public void stop() {
		this.stopping = true;
		this.stop.request();
		Thread started = started();
		try {
			if (started != null) {
				started.join(5000);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized @Nullable Thread started() {
		return this.thread;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null && !this.stopping;
	}

}
