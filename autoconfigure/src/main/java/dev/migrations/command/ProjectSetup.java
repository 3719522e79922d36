package dev.migrations.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.command.InitReport.Made;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.ScriptTemplate;
import dev.migrations.script.SourceFolders;
import dev.migrations.script.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a project needs to begin with, and leaves what is there.
 */
final class ProjectSetup {

	private final SourceFolders folders;

	private final List<Made> files = new ArrayList<>();

	ProjectSetup(SourceFolders folders) {
		this.folders = folders;
	}

	InitReport make(@Nullable String directory) {
		Path folder = (directory != null) ? this.folders.workingDirectory().resolve(directory).normalize()
				: this.folders.folderToMake();
		String location = this.folders.locationOf(folder);
		makeFolder(folder);
		make(folder.resolve("README.md"), resource("README.md"));
		make(folder.resolveSibling(RevisionWriter.TEMPLATE), ScriptTemplate.builtIn().text());
		Path script = this.folders.moduleOf(folder).resolve("migrate.sh");
		if (make(script, resource("migrate.sh")) && !script.toFile().setExecutable(true, false)) {
			throw new MigrationsException("'%s' cannot be made executable.".formatted(script), "Do so by chmod +x.");
		}
		return new InitReport(folder, location, this.folders.isConfigured(location), this.files);
	}

	private void makeFolder(Path folder) {
		boolean there = Files.isDirectory(folder);
		try {
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new MigrationsException("The folder '%s' cannot be made: %s.".formatted(folder, ex),
					"See to it that it can be written to.", ex);
		}
		this.files.add(new Made(folder, !there));
	}

	private boolean make(Path path, String text) {
		boolean there = Files.exists(path);
		if (!there) {
			new TextFile(path).create(text);
		}
		this.files.add(new Made(path, !there));
		return !there;
	}

	private static String resource(String name) {
		try (InputStream stream = ProjectSetup.class.getResourceAsStream("init/" + name)) {
			if (stream == null) {
				throw new IllegalStateException("There is no resource init/" + name);
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
