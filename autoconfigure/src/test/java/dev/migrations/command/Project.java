package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.script.FileNameTemplate;
import dev.migrations.script.JavaRevisionSource;
import dev.migrations.script.SourceFolders;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A project of a test: a module with a folder of revisions. What it does not speak of is
 * as it is by default, and it is always the same moment in it.
 */
final class Project {

	static final String LOCATION = "classpath:migrations/versions";

	private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T15:30:07.5Z"));

	private final Path root;

	private List<String> locations = List.of(LOCATION);

	private RevisionFileSettings settings = RevisionFileSettings.DEFAULT;

	private @Nullable Path revisionsDirectory;

	private List<String> packages = List.of();

	private Project(Path root) {
		this.root = root;
	}

	/** A module with an empty folder of revisions. */
	static Project in(Path root) {
		Project project = new Project(root);
		project.file("pom.xml", "<project/>");
		project.folder("src/main/resources/migrations/versions");
		return project;
	}

	/** A folder with nothing in it that a project would have. */
	static Project bare(Path root) {
		return new Project(root);
	}

	Project locations(String... locations) {
		this.locations = List.of(locations);
		return this;
	}

	Project revisionsDirectory(String directory) {
		this.revisionsDirectory = Path.of(directory);
		return this;
	}

	Project names(String template) {
		this.settings = new RevisionFileSettings(new FileNameTemplate(template, FileNameTemplate.SLUG_LENGTH),
				this.settings.template(), this.settings.zone(), this.settings.postWriteHooks());
		return this;
	}

	Project template(String path) {
		this.settings = new RevisionFileSettings(this.settings.names(), Path.of(path), this.settings.zone(),
				this.settings.postWriteHooks());
		return this;
	}

	Project zone(String zone) {
		this.settings = new RevisionFileSettings(this.settings.names(), this.settings.template(), ZoneId.of(zone),
				this.settings.postWriteHooks());
		return this;
	}

	Project hooks(String... hooks) {
		this.settings = new RevisionFileSettings(this.settings.names(), this.settings.template(), this.settings.zone(),
				List.of(hooks));
		return this;
	}

	/** The packages of revisions in Java, of which those of the tests are compiled. */
	Project packages(String... packages) {
		this.packages = List.of(packages);
		this.settings = new RevisionFileSettings(this.settings.names(), this.settings.template(), this.settings.zone(),
				this.settings.postWriteHooks(), this.packages);
		return this;
	}

	/** A revision that makes the table that is called as itself. */
	Project revision(String id, String revises) {
		return file("src/main/resources/migrations/versions/" + id + ".sql", """
				-- make %1$s
				--
				-- Revision ID: %1$s
				-- Revises: %2$s

				-- migrate: upgrade
				create table %1$s (id int);

				-- migrate: downgrade
				drop table %1$s;
				""".formatted(id, revises));
	}

	Project file(String name, String text) {
		try {
			Path file = this.root.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Project folder(String name) {
		try {
			Files.createDirectories(this.root.resolve(name));
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What commands do that are run in it. */
	RevisionFiles files() {
		return files("");
	}

	/** What commands do that are run in a folder of it. */
	RevisionFiles files(String workingDirectory) {
		return new RevisionFiles(SourceFolders.find(
				this.root.resolve(workingDirectory), this.revisionsDirectory, this.locations,
				new PathMatchingResourcePatternResolver(new URLClassLoader(new URL[0], null)), new JavaRevisionSource(
						this.packages, new PathMatchingResourcePatternResolver(), new StandardEnvironment())),
				this.settings, CLOCK);
	}

	/** The text of a file. */
	String text(String name) {
		return text(this.root.resolve(name));
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The place of a file in the project. */
	String place(Path file) {
		return this.root.relativize(file).toString();
	}

	/** The names of the files with revisions, and of what else is beside them. */
	List<String> listing() {
		Path versions = this.root.resolve("src/main/resources/migrations/versions");
		try (Stream<Path> files = Files.walk(versions)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> versions.relativize(file).toString())
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
