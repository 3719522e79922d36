package dev.migrations.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.migrations.execution.DatabaseUnreachableException;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RebasePlan;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.AnnotationEdit;
import dev.migrations.script.HeaderEdit;
import dev.migrations.script.RevisionDraft;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.ScriptTemplate;
import dev.migrations.script.SourceFolders;
import dev.migrations.script.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * The revision files of a project: what one can do with them while it is written. Each of
 * its methods reads the files as they are then. A file is written whole or not at all,
 * none is overwritten but by {@link #rebase}, and no file is left with which the
 * revisions could not be loaded.
 */
public final class RevisionFiles {

	private static final int ID_LENGTH = 12;

	private final SourceFolders folders;

	private final RevisionFileSettings settings;

	private final InstantSource clock;

	private final RevisionWriter writer;

	/**
	 * Create the files of a project.
	 * @param folders where they are
	 * @param settings how they are written
	 * @param clock tells their dates
	 */
	public RevisionFiles(SourceFolders folders, RevisionFileSettings settings, InstantSource clock) {
		this.folders = folders;
		this.settings = settings;
		this.clock = clock;
		this.writer = new RevisionWriter(folders, settings);
	}

	/**
	 * The folders that the files are in.
	 */
	public SourceFolders folders() {
		return this.folders;
	}

	/**
	 * Write a new revision.
	 * @param revision what is wanted of it
	 * @return what was written
	 * @throws MigrationsException if it cannot be written as it is wanted, and then there
	 * is no file; or if a hook failed, and then there is
	 */
	public WrittenRevision revision(NewRevision revision) {
		return revisions(List.of(revision)).get(0);
	}

	/**
	 * Write several new revisions, each of which may follow one before it in the list.
	 * @param revisions what is wanted of them
	 * @return what was written
	 * @throws MigrationsException if one cannot be written as it is wanted, and then
	 * there is no file of any; or if a hook failed, and then there are all
	 */
	List<WrittenRevision> revisions(List<NewRevision> revisions) {
		Map<RevisionId, Path> files = new LinkedHashMap<>();
		try {
			for (NewRevision revision : revisions) {
				RevisionId id = id(revision.id());
				files.put(id, create(id, revision));
			}
		}
		catch (RuntimeException ex) {
			files.values().forEach((file) -> new TextFile(file).delete());
			throw ex;
		}
		return files.entrySet().stream().map((file) -> this.writer.finish(file.getKey(), file.getValue())).toList();
	}

	/**
	 * Write a new revision in Java, or in Kotlin where the application is written in
	 * that. It does nothing yet, and is loaded once it is compiled. Hooks are for files
	 * of SQL.
	 * @param revision what is wanted of it
	 * @return what was written
	 * @throws MigrationsException if it cannot be written as it is wanted; then there is
	 * no file
	 */
	public WrittenRevision code(NewRevision revision) {
		RevisionScripts scripts = this.folders.load();
		return this.writer.createCode(draft(id(revision.id()), revision, scripts), scripts);
	}

	private Path create(RevisionId id, NewRevision revision) {
		RevisionScripts scripts = this.folders.load();
		return this.writer.create(draft(id, revision, scripts), revision.versionPath(), scripts);
	}

	private RevisionDraft draft(RevisionId id, NewRevision revision, RevisionScripts scripts) {
		List<RevisionId> parents = scripts.graph().parents(targets(revision.heads()), revision.splice());
		return new RevisionDraft(id, parents, scripts.graph().dependencyNames(targets(revision.dependsOn())),
				revision.branchLabels(), revision.message(),
				this.clock.instant().atZone(this.settings.zone()).toOffsetDateTime(), revision.upgrade(),
				revision.downgrade());
	}

	/**
	 * Write a revision that joins branches and does nothing else.
	 * @param merge what is wanted of it
	 * @return what was written
	 * @throws MigrationsException as for {@link #revision}
	 */
	public WrittenRevision merge(NewMerge merge) {
		List<RevisionId> parents = this.folders.load().graph().parents(targets(merge.revisions()), merge.splice());
		if (parents.isEmpty()) {
			throw new MigrationsException("There is nothing to merge: no revision is named.",
					"Name the revisions, or 'heads' for all heads; the command 'migrations heads' lists them.");
		}
		String message = (merge.message() != null) ? merge.message()
				: "merge " + parents.stream().map(RevisionId::value).collect(Collectors.joining(" and "));
		return revision(new NewRevision(message, merge.id(), merge.revisions(), merge.splice(), merge.branchLabels(),
				null, List.of(), "", ""));
	}

	/**
	 * Let one's own branch follow another one instead of merging them: in the file of its
	 * lowest revision {@code Revises} is rewritten.
	 * @param revision any revision of one's own branch; {@code null} if there is only one
	 * branch that it can be
	 * @param onto the head that it is to follow
	 * @param database is asked whether the branch is applied; then it stays
	 * @return what was changed, possibly nothing
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if the branch cannot be moved there
	 */
	public RebasedRevision rebase(@Nullable String revision, String onto, Migrations database) {
		RevisionScripts scripts = this.folders.load();
		RebasePlan plan = scripts.graph()
			.rebase((revision != null) ? RevisionTarget.parse(revision) : null, RevisionTarget.parse(onto),
					database.rows());
		Path file = file(plan.revision(), scripts);
		RevisionHeader header = scripts.graph().get(plan.revision());
		if (plan.isEmpty()) {
			return new RebasedRevision(header, plan.before(), file);
		}
		String text = revising(file, header, plan.after());
		RevisionHeader changed = header.following(plan.after());
		List<RevisionHeader> headers = new ArrayList<>(scripts.graph().revisions());
		headers.set(headers.indexOf(header), changed);
		RevisionGraph.of(headers);
		new TextFile(file).replace(text);
		return new RebasedRevision(changed, plan.before(), file);
	}

	private String revising(Path file, RevisionHeader header, List<RevisionId> downRevisions) {
		String text = new TextFile(file).read();
		if (file.toString().endsWith(".sql")) {
			return new HeaderEdit(text).revising(downRevisions);
		}
		return AnnotationEdit.of(file, text)
			.revising(header.id(), downRevisions)
			.orElseThrow(() -> new MigrationsException(
					"'%s' does not say in letters what revision '%s' follows.".formatted(file, header.id()),
					"Write it into its @Revision: revises = \"%s\"."
						.formatted(downRevisions.stream().map(RevisionId::value).collect(Collectors.joining(", ")))));
	}

	/**
	 * The file in which a revision can be edited.
	 * @param id its identifier in full
	 * @return its path
	 * @throws MigrationsException if it is not in the project's sources, or there is no
	 * such revision
	 */
	public Path file(RevisionId id) {
		return file(id, this.folders.load());
	}

	private Path file(RevisionId id, RevisionScripts scripts) {
		return this.writer.source(id, scripts)
			.orElseThrow(() -> new MigrationsException(
					"Revision '%s' (%s) is not among the sources of this project.".formatted(id,
							scripts.graph().get(id).script()),
					"Run the command in the project that it belongs to, or set 'migrations.revisions-directory'."));
	}

	/**
	 * The templates that a new file can be made from: first the one that is used, last
	 * the built-in one.
	 * @throws MigrationsException if one's own template has errors
	 */
	public List<ScriptTemplate> templates() {
		return this.writer.templates();
	}

	/**
	 * Make what a project needs to begin with: the folder of revisions, a {@code README}
	 * in it, a template beside it, and a script that runs commands. What is there already
	 * stays as it is.
	 * @param directory the folder of revisions, relative to the working directory;
	 * {@code null} for the configured location in the one module that can have it
	 * @return what was made and what was there
	 * @throws MigrationsException if it is not clear where that is, or it cannot be
	 * written
	 */
	public InitReport init(@Nullable String directory) {
		return new ProjectSetup(this.folders).make(directory);
	}

	private static RevisionId id(@Nullable String id) {
		if (id == null) {
			String random = UUID.randomUUID().toString();
			return new RevisionId(random.substring(random.length() - ID_LENGTH));
		}
		if (id.isEmpty()) {
			throw new MigrationsException("The revision identifier is empty.", "Leave it out for a random one.");
		}
		return new RevisionId(id);
	}

	private static List<RevisionTarget> targets(List<String> texts) {
		return texts.stream().map(RevisionTarget::parse).toList();
	}

}
