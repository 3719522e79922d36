package dev.migrations.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.autoconfigure.AutogenerationConfiguration;
import dev.migrations.autoconfigure.DatabaseNames;
import dev.migrations.autoconfigure.EntityPackages;
import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.MigrationsSchemaSourceAutoConfiguration;
import dev.migrations.autoconfigure.RevisionFilesConfiguration;
import dev.migrations.command.Migrations;
import dev.migrations.revision.MigrationsException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * The context in which commands run: the environment of the application, and none of its
 * beans but those of the classes that {@code migrations.command.sources} names.
 */
final class CommandContext {

	private static final String SOURCES = "migrations.command.sources";

	private CommandContext() {
	}

	static ConfigurableApplicationContext open(ConfigurableEnvironment environment, ClassLoader classLoader,
			Collection<?> sources) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.setEnvironment(environment);
		context.setClassLoader(classLoader);
		Binder.get(environment)
			.bind(SOURCES, Bindable.listOf(String.class))
			.ifBound((named) -> named.forEach((source) -> context.register(load(source, classLoader))));
		context.register(Configurations.class);
		EntityPackages.register(context, classes(sources, classLoader));
		environment.getPropertySources().addFirst(new MapPropertySource("migrationsCommand", overrides(environment)));
		context.addBeanFactoryPostProcessor(CommandContext::letNothingBeEager);
		context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
		// It would say at length what the command is about to say in a sentence.
		LoggingSystem.get(classLoader).setLogLevel(context.getClass().getName(), LogLevel.ERROR);
		context.refresh();
		return context;
	}

	/** Commands work also where the service leaves its schema alone. */
	private static Map<String, Object> overrides(ConfigurableEnvironment environment) {
		Map<String, Object> overrides = new HashMap<>();
		overrides.put("migrations.enabled", "true");
		overrides.put(onStartup(Migrations.NAME), "none");
		DatabaseNames.in(environment).forEach((name) -> overrides.put(onStartup(name), "none"));
		return overrides;
	}

	/** The property that says what a start does about a database. */
	static String onStartup(String database) {
		return database.equals(Migrations.NAME) ? "migrations.on-startup"
				: "migrations.databases.%s.on-startup".formatted(database);
	}

	/** What is wrong with one database is nothing to a command on another. */
	private static void letNothingBeEager(ConfigurableListableBeanFactory beanFactory) {
		for (String filter : beanFactory.getBeanNamesForType(LazyInitializationExcludeFilter.class, true, false)) {
			((BeanDefinitionRegistry) beanFactory).removeBeanDefinition(filter);
		}
	}

	/** Those that are no classes, such as folders with XML, have no entities. */
	private static List<Class<?>> classes(Collection<?> sources, ClassLoader classLoader) {
		List<Class<?>> classes = new ArrayList<>();
		for (Object source : sources) {
			if (source instanceof Class<?> type) {
				classes.add(type);
			}
			else if (source instanceof String name && ClassUtils.isPresent(name, classLoader)) {
				classes.add(ClassUtils.resolveClassName(name, classLoader));
			}
		}
		return classes;
	}

	private static Class<?> load(String name, ClassLoader classLoader) {
		try {
			return ClassUtils.forName(name, classLoader);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			throw new MigrationsException("'%s' names '%s', but there is no such class.".formatted(SOURCES, name),
					"Write the full name of a configuration class of the application.", ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@Import(RevisionFilesConfiguration.class)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class,
			MigrationsSchemaSourceAutoConfiguration.class, AutogenerationConfiguration.class })
	static class Configurations {

	}

}
