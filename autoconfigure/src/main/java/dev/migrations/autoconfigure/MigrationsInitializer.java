package dev.migrations.autoconfigure;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.command.Migrations;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.Ordered;

/**
 * Calls {@link Migrations} when the service starts. All beans that need the schema are
 * made after this one.
 */
public final class MigrationsInitializer implements InitializingBean, Ordered {

	private final Collection<Migrations> migrations;

	private final MigrationsProperties.OnStartup onStartup;

	private final Consumer<Collection<Migrations>> announcement;

	/**
	 * Create an initializer.
	 * @param migrations the migrations of all databases
	 * @param onStartup what to do with them
	 */
	public MigrationsInitializer(Collection<Migrations> migrations, MigrationsProperties.OnStartup onStartup) {
		this(migrations, onStartup, (all) -> {
		});
	}

	/**
	 * Create an initializer.
	 * @param announcement called when the database is as it is to be
	 */
	MigrationsInitializer(Collection<Migrations> migrations, MigrationsProperties.OnStartup onStartup,
			Consumer<Collection<Migrations>> announcement) {
		this.migrations = List.copyOf(migrations);
		this.onStartup = onStartup;
		this.announcement = announcement;
	}

	@Override
	public void afterPropertiesSet() {
		switch (this.onStartup) {
			case UPGRADE -> this.migrations.forEach(Migrations::upgrade);
			case VALIDATE -> this.migrations.forEach(Migrations::validate);
			case NONE -> {
			}
		}
		this.announcement.accept(this.migrations);
	}

	@Override
	public int getOrder() {
		return 0;
	}

}
