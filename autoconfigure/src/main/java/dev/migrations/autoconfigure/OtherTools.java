package dev.migrations.autoconfigure;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import dev.migrations.command.Migrations;
import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
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
		Set<String> databases = new LinkedHashSet<>();
		if (beans.containsBeanDefinition(Migrations.NAME)) {
			databases.add(Migrations.NAME);
		}
		databases.addAll(DatabaseNames.in(this.environment));
		databases.removeIf((database) -> !writes(database));
		TOOLS.forEach((tool) -> refuse(tool, databases, beans));
	}

	private boolean writes(String database) {
		String onStartup = this.environment.getProperty(DatabaseNames.prefix(database) + ".on-startup", "upgrade");
		return onStartup.equalsIgnoreCase("upgrade") || onStartup.equalsIgnoreCase("background");
	}

	private void refuse(Tool tool, Collection<String> databases, ConfigurableListableBeanFactory beans) {
		List<String> names = tool.beans(beans);
		if (!names.isEmpty()) {
			databases.stream()
				.filter((database) -> isSameDatabase(tool, database, beans))
				.findFirst()
				.ifPresent((database) -> refuse(tool, names.get(0), database));
		}
	}

	private static void refuse(Tool tool, String bean, String database) {
		String which = database.equals(Migrations.NAME) ? "" : ", '%s',".formatted(database);
		throw new MigrationsException(
				"%s (bean '%s') and Migrations would both migrate the same database%s when the service starts."
					.formatted(tool.name(), bean, which),
				("Set '%1$s.enabled=false', or take %2$s from the dependencies; or give one of them another database by '%1$s.url' or "
						+ "'%3$s.url'; or leave the schema to %2$s with '%3$s.on-startup=none'.")
					.formatted(tool.prefix(), tool.name(), DatabaseNames.prefix(database)));
	}

	/** Both connect as the service does, unless one of them is told otherwise. */
	private boolean isSameDatabase(Tool tool, String database, ConfigurableListableBeanFactory beans) {
		String prefix = DatabaseNames.prefix(database);
		String dataSource = this.environment.getProperty(prefix + ".data-source");
		List<String> marked = tool.marked(beans);
		if (dataSource != null) {
			return marked.isEmpty()
					? this.environment.getProperty(tool.prefix() + ".url") == null && isOfTheService(dataSource, beans)
					: marked.contains(dataSource);
		}
		boolean own = database.equals(Migrations.NAME);
		boolean ownMark = own && beans.getBeanNamesForAnnotation(MigrationsDataSource.class).length > 0;
		return ownMark == !marked.isEmpty() && url(prefix).equals(url(tool.prefix()));
	}

	/** The data source that everybody gets who does not ask for another. */
	private static boolean isOfTheService(String dataSource, ConfigurableListableBeanFactory beans) {
		List<String> candidates = Arrays.stream(beans.getBeanNamesForType(DataSource.class, true, false))
			.filter((name) -> beans.containsBeanDefinition(name) && isCandidate(beans.getBeanDefinition(name)))
			.toList();
		return candidates.contains(dataSource)
				&& (candidates.size() == 1 || beans.getBeanDefinition(dataSource).isPrimary());
	}

	private static boolean isCandidate(BeanDefinition definition) {
		return definition.isAutowireCandidate()
				&& (!(definition instanceof AbstractBeanDefinition known) || known.isDefaultCandidate());
	}

	/** Without the parameters, which say how to connect and not to what. */
	private String url(String prefix) {
		return this.environment.getProperty(prefix + ".url", this.environment.getProperty("spring.datasource.url", ""))
			.replaceFirst("\\?.*", "");
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

		/** The data sources that are marked for it. */
		@SuppressWarnings("unchecked")
		List<String> marked(ConfigurableListableBeanFactory beans) {
			Class<?> present = load(this.qualifier, beans);
			return (present != null && present.isAnnotation())
					? List.of(beans.getBeanNamesForAnnotation((Class<Annotation>) present)) : List.of();
		}

		private static @Nullable Class<?> load(String name, ConfigurableListableBeanFactory beans) {
			ClassLoader loader = beans.getBeanClassLoader();
			return ClassUtils.isPresent(name, loader) ? ClassUtils.resolveClassName(name, loader) : null;
		}

	}

}
