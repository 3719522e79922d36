package dev.migrations.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.RevisionClass;
import dev.migrations.script.RevisionDraft;
import dev.migrations.script.RevisionScript;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.ScriptTemplate;
import dev.migrations.script.SourceCode;
import dev.migrations.script.SourceFolder;
import dev.migrations.script.SourceFolders;
import dev.migrations.script.SqlRevision;
import dev.migrations.script.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes the file of a new revision, and sees that all revisions load with it.
 */
final class RevisionWriter {

	/** Beside the folder of revisions, as Alembic has its template. */
	static final String TEMPLATE = "revision.sql.template";

	private final SourceFolders folders;

	private final RevisionFileSettings settings;

	private final SourceCode code;

	RevisionWriter(SourceFolders folders, RevisionFileSettings settings) {
		this.folders = folders;
		this.settings = settings;
		this.code = new SourceCode(folders.workingDirectory());
	}

	/**
	 * Write it, without hooks.
	 * @param versionPath where, if that was said
	 * @param scripts the revisions there are
	 */
	Path create(RevisionDraft draft, @Nullable String versionPath, RevisionScripts scripts) {
		requireNew(draft.id(), scripts);
		List<Path> parents = draft.downRevisions().stream().flatMap((id) -> file(id, scripts).stream()).toList();
		Path folder = this.folders.folder(versionPath, parents);
		SourceFolder source = this.folders.of(folder).orElseThrow();
		String text = template(source).render(draft);
		Path path = folder.resolve(this.settings.names().name(draft));
		requireFit(SqlRevision.of(source.scriptName(source.path().relativize(path).toString()), text).header(),
				scripts);
		TextFile file = new TextFile(path);
		file.create(text);
		try {
			load(draft.id(), path);
		}
		catch (MigrationsException ex) {
			file.delete();
			throw ex;
		}
		return path;
	}

	/**
	 * Write it as a class, without hooks.
	 * @param scripts the revisions there are
	 */
	WrittenRevision createCode(RevisionDraft draft, RevisionScripts scripts) {
		requireNew(draft.id(), scripts);
		if (this.settings.packages().isEmpty()) {
			throw new MigrationsException("It is not known in which package revisions in Java are.",
					"Set 'migrations.packages'.");
		}
		RevisionClass written = new RevisionClass(draft, this.code, this.settings.packages().get(0));
		requireFit(written.header(), scripts);
		new TextFile(written.path()).create(written.text());
		return new WrittenRevision(written.header(), written.path(), List.of());
	}

	private static void requireNew(RevisionId id, RevisionScripts scripts) {
		scripts.graph().find(id).ifPresent((header) -> {
			throw new MigrationsException("Revision '%s' is present already, in '%s'.".formatted(id, header.script()),
					"Give another identifier, or none for a random one.");
		});
	}

	/** Run the hooks on a file that was written. */
	WrittenRevision finish(RevisionId id, Path path) {
		List<HookRun> hooks = this.settings.postWriteHooks()
			.stream()
			.map((command) -> new PostWriteHook(command).run(path, this.folders.workingDirectory()))
			.toList();
		return new WrittenRevision(load(id, path), path, hooks);
	}

	private static MigrationsException unread(Path path) {
		return new MigrationsException("No command reads a revision from the file '%s'.".formatted(path),
				"Correct what put it there: a folder that begins with a dot, or a post-write hook.");
	}

	private static void requireFit(RevisionHeader header, RevisionScripts scripts) {
		List<RevisionHeader> headers = new ArrayList<>(scripts.graph().revisions());
		headers.add(header);
		try {
			RevisionGraph.of(headers);
		}
		catch (InvalidRevisionsException ex) {
			throw new MigrationsException(
					"No file was written, because with it:\n  - "
							+ String.join("\n  - ", ex.problems().stream().map(Object::toString).toList()),
					"Choose otherwise.");
		}
	}

	private RevisionHeader load(RevisionId id, Path path) {
		return this.folders.load().graph().find(id).orElseThrow(() -> unread(path));
	}

	/** The template for the files of a folder. */
	private ScriptTemplate template(SourceFolder folder) {
		return own(List.of(folder)).findFirst().orElseGet(ScriptTemplate::builtIn);
	}

	/** The templates there are, the built-in one last. */
	List<ScriptTemplate> templates() {
		return Stream.concat(own(this.folders.all()), Stream.of(ScriptTemplate.builtIn())).toList();
	}

	private Stream<ScriptTemplate> own(List<SourceFolder> all) {
		Path configured = this.settings.template();
		if (configured != null) {
			return Stream.of(ScriptTemplate.read(this.folders.workingDirectory().resolve(configured)));
		}
		return all.stream()
			.map((folder) -> folder.path().resolveSibling(TEMPLATE))
			.filter(Files::isRegularFile)
			.map(ScriptTemplate::read);
	}

	/** Where a revision is among the sources of the project, if it is. */
	Optional<Path> source(RevisionId id, RevisionScripts scripts) {
		RevisionScript script = scripts.get(id);
		return (script instanceof JavaRevision) ? this.code.file(script.header().script())
				: file(id, scripts).filter((file) -> this.folders.of(file).isPresent());
	}

	/** The file of a revision, if it is on disk. */
	static Optional<Path> file(RevisionId id, RevisionScripts scripts) {
		return (scripts.get(id) instanceof SqlRevision sql) ? sql.file() : Optional.empty();
	}

}
