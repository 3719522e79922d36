package dev.migrations.autoconfigure;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

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
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
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
@Import({ RevisionPackages.class, RevisionFilesConfiguration.FoldersRegistrar.class,
		RevisionFilesConfiguration.FilesRegistrar.class })
public class RevisionFilesConfiguration {

	/** What beans are called that are the {@link SourceFolders} of a database. */
	public static final String FOLDERS = "SourceFolders";

	/** What beans are called that are the {@link RevisionFiles} of a database. */
	public static final String FILES = "RevisionFiles";

	@Bean
	@Primary
	SourceFolders migrationsSourceFolders(MigrationsProperties properties, ResourceLoader resourceLoader,
			RevisionPackages packages) {
		return folders(properties, properties.getLocations(), resourceLoader, packages.source());
	}

	private static SourceFolders folders(DatabaseProperties properties, List<String> locations,
			ResourceLoader resourceLoader, RevisionSource compiled) {
		return SourceFolders.find(Path.of(""), path(properties.getRevisionsDirectory()), locations,
				ResourcePatternUtils.getResourcePatternResolver(resourceLoader), compiled);
	}

	@Bean
	RevisionSource migrationsRevisionSource(SourceFolders migrationsSourceFolders) {
		return migrationsSourceFolders.source();
	}

	/** What is wrong with its settings concerns only those who write files. */
	@Bean
	@Lazy
	@Primary
	RevisionFiles migrationsRevisionFiles(SourceFolders migrationsSourceFolders, MigrationsProperties properties,
			CommandProperties command, RevisionPackages packages) {
		return new RevisionFiles(migrationsSourceFolders, settings(properties, command, packages.names()),
				InstantSource.system());
	}

	@Bean
	Named namedMigrationsFiles(MigrationsProperties properties, CommandProperties command, RevisionPackages packages,
			BeanFactory beans, ResourceLoader resourceLoader) {
		return new Named(properties, command, packages, beans, resourceLoader);
	}

	private static RevisionFileSettings settings(MigrationsProperties properties, CommandProperties command,
			List<String> packages) {
		return new RevisionFileSettings(
				new FileNameTemplate(properties.getFileTemplate(), properties.getTruncateSlugLength()),
				path(command.getTemplate()), RevisionFileSettings.zone(properties.getTimezone()),
				command.getPostWriteHooks(), packages);
	}

	/** Spring would look for a relative one in the class path first. */
	private static @Nullable Path path(@Nullable String path) {
		return StringUtils.hasText(path) ? Path.of(path) : null;
	}

	/**
	 * Makes the same for the databases that have a name.
	 */
	static final class Named {

		private final MigrationsProperties properties;

		private final CommandProperties command;

		private final RevisionPackages packages;

		private final BeanFactory beans;

		private final ResourceLoader resourceLoader;

		Named(MigrationsProperties properties, CommandProperties command, RevisionPackages packages, BeanFactory beans,
				ResourceLoader resourceLoader) {
			this.properties = properties;
			this.command = command;
			this.packages = packages;
			this.beans = beans;
			this.resourceLoader = resourceLoader;
		}

		SourceFolders folders(String name) {
			MigrationsProperties.Database database = NamedMigrations.database(this.properties, name);
			return RevisionFilesConfiguration.folders(database, NamedMigrations.locations(name, database),
					this.resourceLoader, this.packages.source(database));
		}

		RevisionFiles files(String name) {
			return new RevisionFiles(this.beans.getBean(DatabaseNames.bean(name, FOLDERS), SourceFolders.class),
					settings(this.properties, this.command,
							NamedMigrations.database(this.properties, name).getPackages()),
					InstantSource.system());
		}

	}

	/**
	 * Registers their folders.
	 */
	static final class FoldersRegistrar extends DatabaseBeanRegistrar {

		FoldersRegistrar(Environment environment) {
			super(environment, SourceFolders.class, FOLDERS, "namedMigrationsFiles", "folders");
		}

	}

	/**
	 * Registers their files.
	 */
	static final class FilesRegistrar extends DatabaseBeanRegistrar {

		FilesRegistrar(Environment environment) {
			super(environment, RevisionFiles.class, FILES, "namedMigrationsFiles", "files");
		}

	}

}
