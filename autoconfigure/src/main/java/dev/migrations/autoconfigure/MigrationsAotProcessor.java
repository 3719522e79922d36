package dev.migrations.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.command.Migrations;
import dev.migrations.script.RevisionFileIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.ResourceHints;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Writes down which revision files a service has, when it is processed ahead of time: the
 * index for {@link RevisionSearch}, and the hints that take the files into a native
 * image.
 */
final class MigrationsAotProcessor implements BeanFactoryInitializationAotProcessor {

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.getBeanNamesForType(Migrations.class, true, false).length == 0) {
			return null;
		}
		RevisionFileIndex index = RevisionFileIndex.of(locations(beanFactory.getBean(Environment.class)),
				new PathMatchingResourcePatternResolver(beanFactory.getBeanClassLoader()));
		return (generation, code) -> contribute(index, generation);
	}

	private static List<String> locations(Environment environment) {
		Binder binder = Binder.get(environment);
		List<String> locations = new ArrayList<>(
				locations(binder, "migrations", new MigrationsProperties().getLocations()));
		for (String name : DatabaseNames.in(environment)) {
			locations.addAll(locations(binder, DatabaseNames.prefix(name),
					NamedMigrations.locations(name, new MigrationsProperties.Database())));
		}
		return locations;
	}

	private static List<String> locations(Binder binder, String prefix, List<String> otherwise) {
		return binder.bind(prefix + ".locations", Bindable.listOf(String.class)).orElseGet(() -> otherwise);
	}

	private static void contribute(RevisionFileIndex index, GenerationContext generation) {
		generation.getGeneratedFiles().addResourceFile(RevisionFileIndex.RESOURCE, index.text());
		ResourceHints resources = generation.getRuntimeHints().resources();
		resources.registerPattern(RevisionFileIndex.RESOURCE);
		index.files().forEach(resources::registerPattern);
	}

}
