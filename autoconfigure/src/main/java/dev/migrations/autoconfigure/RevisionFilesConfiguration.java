package dev.migrations.autoconfigure;

import java.nio.file.Path;
import java.time.InstantSource;

import dev.migrations.command.RevisionFileSettings;
import dev.migrations.command.RevisionFiles;
import dev.migrations.script.FileNameTemplate;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.SourceFolders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.util.StringUtils;

/**
 * What a command has and a service has not: the revision files of the project that it is
 * run in. The {@link RevisionSource} here stands for the locations of the class path.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ MigrationsProperties.class, CommandProperties.class })
public class RevisionFilesConfiguration {

	@Bean
	SourceFolders migrationsSourceFolders(MigrationsProperties properties, ResourceLoader resourceLoader,
			BeanFactory beanFactory, Environment environment) {
		return SourceFolders.find(Path.of(""), path(properties.getRevisionsDirectory()), properties.getLocations(),
				ResourcePatternUtils.getResourcePatternResolver(resourceLoader),
				RevisionPackages.source(properties, beanFactory, resourceLoader, environment));
	}

	@Bean
	RevisionSource migrationsRevisionSource(SourceFolders migrationsSourceFolders) {
		return migrationsSourceFolders.source();
	}

	/** What is wrong with its settings concerns only those who write files. */
	@Bean
	@Lazy
	RevisionFiles migrationsRevisionFiles(SourceFolders migrationsSourceFolders, MigrationsProperties properties,
			CommandProperties command) {
		return new RevisionFiles(migrationsSourceFolders, settings(properties, command), InstantSource.system());
	}

	private static RevisionFileSettings settings(MigrationsProperties properties, CommandProperties command) {
		return new RevisionFileSettings(
				new FileNameTemplate(properties.getFileTemplate(), properties.getTruncateSlugLength()),
				path(command.getTemplate()), RevisionFileSettings.zone(properties.getTimezone()),
				command.getPostWriteHooks());
	}

	/** Spring would look for a relative one in the class path first. */
	private static @Nullable Path path(@Nullable String path) {
		return StringUtils.hasText(path) ? Path.of(path) : null;
	}

}
