package dev.migrations.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.command.Migrations;
import dev.migrations.script.JavaRevisionSource;
import dev.migrations.script.RevisionFileIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Writes down which revisions a service has, when it is processed ahead of time: the
 * index for {@link RevisionSearch}, and the hints that take them into a native image.
 */
final class MigrationsAotProcessor implements BeanFactoryInitializationAotProcessor {

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.getBeanNamesForType(Migrations.class, true, false).length == 0) {
			return null;
		}
		Environment environment = beanFactory.getBean(Environment.class);
		ResourcePatternResolver resources = new PathMatchingResourcePatternResolver(beanFactory.getBeanClassLoader());
		List<String> packages = packages(environment, beanFactory);
		List<String> locations = locations(environment);
		packages.stream().map(JavaRevisionSource::location).forEach(locations::add);
		return new RevisionsContribution(RevisionFileIndex.of(locations, resources),
				new JavaRevisionSource(packages, resources, environment).load().headers(), resources.getClassLoader());
	}

	private static List<String> locations(Environment environment) {
		List<String> locations = new ArrayList<>(
				list(environment, "migrations.locations", new MigrationsProperties().getLocations()));
		for (String name : DatabaseNames.in(environment)) {
			locations.addAll(list(environment, DatabaseNames.prefix(name) + ".locations",
					NamedMigrations.locations(name, new MigrationsProperties.Database())));
		}
		return locations;
	}

	private static List<String> packages(Environment environment, ConfigurableListableBeanFactory beanFactory) {
		List<String> packages = new ArrayList<>(
				RevisionPackages.names(list(environment, "migrations.packages", List.of()), beanFactory));
		for (String name : DatabaseNames.in(environment)) {
			packages.addAll(list(environment, DatabaseNames.prefix(name) + ".packages", List.of()));
		}
		return packages;
	}

	private static List<String> list(Environment environment, String property, List<String> otherwise) {
		return Binder.get(environment).bind(property, Bindable.listOf(String.class)).orElseGet(() -> otherwise);
	}

}
