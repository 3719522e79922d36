package dev.migrations.autoconfigure;

import dev.migrations.command.Migrations;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Gives {@link Migrations} that a service declares itself, and has not named, the name of
 * their bean: two of one name could not be told apart.
 */
final class MigrationsNaming implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof Migrations migrations && migrations.name().equals(Migrations.NAME)
				&& !beanName.equals(Migrations.NAME)) ? migrations.named(beanName) : bean;
	}

}
