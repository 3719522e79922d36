package dev.migrations.autoconfigure;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;

import dev.migrations.command.Migrations;
import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Sees that Flyway or Liquibase does not migrate the same database when the service
 * starts: of two that make one schema, each would find what the other has done. It looks
 * before any bean is made, so neither has begun.
 */
final class OtherTools implements BeanFactoryPostProcessor {

	private static final List<Tool> TOOLS = List.of(
			new Tool("Flyway", "org.flywaydb.core.Flyway", "spring.flyway",
					"org.springframework.boot.flyway.autoconfigure.FlywayDataSource"),
			new Tool("Liquibase", "liquibase.integration.spring.SpringLiquibase", "spring.liquibase",
					"org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource"));

	private final Environment environment;

	OtherTools(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		String onStartup = this.environment.getProperty("migrations.on-startup", "upgrade");
		boolean writes = onStartup.equalsIgnoreCase("upgrade") || onStartup.equalsIgnoreCase("background");
		if (writes && beans.containsBeanDefinition(Migrations.NAME)) {
			TOOLS.forEach((tool) -> refuse(tool, beans));
		}
	}

	private void refuse(Tool tool, ConfigurableListableBeanFactory beans) {
		List<String> names = tool.beans(beans);
		if (!names.isEmpty() && isSameDatabase(tool, beans)) {
			throw new MigrationsException(
					"%s (bean '%s') and Migrations would both migrate the same database when the service starts."
						.formatted(tool.name(), names.get(0)),
					("Set '%1$s.enabled=false', or take %2$s from the dependencies; or give one of them another database by '%1$s.url' or "
							+ "'migrations.url'; or leave the schema to %2$s with 'migrations.on-startup=none'.")
						.formatted(tool.prefix(), tool.name()));
		}
	}

	/** Both connect as the service does, unless one of them is told otherwise. */
	private boolean isSameDatabase(Tool tool, ConfigurableListableBeanFactory beans) {
		boolean marked = beans.getBeanNamesForAnnotation(MigrationsDataSource.class).length > 0;
		return marked == tool.isMarked(beans) && Objects.equals(url("migrations"), url(tool.prefix()));
	}

	private @Nullable String url(String prefix) {
		return this.environment.getProperty(prefix + ".url", this.environment.getProperty("spring.datasource.url", ""));
	}

	/**
	 * Another tool that migrates.
	 *
	 * @param name how it is called
	 * @param type the class of its beans
	 * @param prefix of its properties
	 * @param qualifier the annotation that marks its data source
	 */
	private record Tool(String name, String type, String prefix, String qualifier) {

		List<String> beans(ConfigurableListableBeanFactory beans) {
			Class<?> present = load(this.type, beans);
			return (present != null) ? List.of(beans.getBeanNamesForType(present, true, false)) : List.of();
		}

		@SuppressWarnings("unchecked")
		boolean isMarked(ConfigurableListableBeanFactory beans) {
			Class<?> present = load(this.qualifier, beans);
			return present != null && present.isAnnotation()
					&& beans.getBeanNamesForAnnotation((Class<Annotation>) present).length > 0;
		}

		private static @Nullable Class<?> load(String name, ConfigurableListableBeanFactory beans) {
			ClassLoader loader = beans.getBeanClassLoader();
			return ClassUtils.isPresent(name, loader) ? ClassUtils.resolveClassName(name, loader) : null;
		}

	}

}
