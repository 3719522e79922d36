package dev.migrations.autoconfigure;

import java.util.Collection;
import java.util.List;

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

	/**
	 * Create an initializer.
	 * @param migrations the migrations of all databases
	 * @param onStartup what to do with them
	 */
	public MigrationsInitializer(Collection<Migrations> migrations, MigrationsProperties.OnStartup onStartup) {
		this.migrations = List.copyOf(migrations);
		this.onStartup = onStartup;
	}

	@Override
	public void afterPropertiesSet() {
		switch (this.onStartup) {
			case UPGRADE -> this.migrations.forEach(Migrations::upgrade);
			case VALIDATE -> this.migrations.forEach(Migrations::validate);
			case NONE -> {
			}
		}
	}

	@Override
	public int getOrder() {
		return 0;
	}

}
