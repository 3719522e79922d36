package dev.migrations.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.autogenerate.ChangePart;
import dev.migrations.autogenerate.GeneratorOptions;
import dev.migrations.autogenerate.SchemaChange;
import dev.migrations.autogenerate.UnprovenChangeException;
import dev.migrations.diff.PossibleRename;
import dev.migrations.execution.DatabaseUnreachableException;
import dev.migrations.execution.Rows;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.Todo;
import org.jspecify.annotations.Nullable;

/**
 * Revisions that are generated from what the code says. Nothing is left in the database
 * by it.
 */
public final class Autogeneration {

	private final Migrations migrations;

	private final ChangeGenerator generator;

	/**
	 * Create it. It does not connect.
	 * @param migrations the migrations of the schema
	 * @param generator compares the schema with what the code says
	 */
	public Autogeneration(Migrations migrations, ChangeGenerator generator) {
		this.migrations = migrations;
		this.generator = generator;
	}

	/**
	 * Whether there is anything that says what the schema should be.
	 */
	public boolean isPossible() {
		return this.generator.isPossible();
	}

	/**
	 * What says what the schema should be, as messages call it.
	 */
	public String source() {
		return this.generator.source();
	}

	/**
	 * Hold what the code says and the database against each other.
	 * @return what is different, possibly nothing
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if they cannot be compared
	 */
	public SchemaChange check() {
		return compare(GeneratorOptions.DEFAULT.withAllowDrops(true));
	}

	/**
	 * Write a revision that makes of the database what the code says, after its
	 * statements have been run up and down where all is rolled back. Where one
	 * transaction cannot do it, there are several, each following the one before.
	 * @param request what is wanted of it
	 * @param files where it is written
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws UnprovenChangeException if the statements do not do what they should; then
	 * nothing is written
	 * @throws MigrationsException if the database is not at all heads, or cannot be
	 * compared, or the revision cannot be written as it is wanted
	 */
	public GeneratedRevision generate(GenerateRequest request, RevisionFiles files) {
		return generate(request, files, null);
	}

	/**
	 * The same, with somebody to ask.
	 * @param request what is wanted of it
	 * @param files where it is written
	 * @param decision says what has only got another name, {@code null} to let the file
	 * say what may have
	 * @see #generate(GenerateRequest, RevisionFiles)
	 */
	public GeneratedRevision generate(GenerateRequest request, RevisionFiles files, @Nullable RenameDecision decision) {
		requireHeads();
		GeneratorOptions options = new GeneratorOptions(request.renames(), request.allowDrops());
		SchemaChange change = compare((decision != null) ? decided(options, decision) : options);
		if (change.isEmpty() && !request.allowEmpty()) {
			return new GeneratedRevision(List.of(), change, null, List.of());
		}
		change = this.generator.withRows(this.migrations.managed(), change);
		List<ChangePart> parts = change.parts(request.online());
		ProvenChange proven = request.verify() ? prove(change, parts)
				: new ProvenChange(parts, "it was not to be verified");
		List<NewRevision> revisions = new RevisionChain(request.revision()).of(proven.parts(), proven.reason());
		return new GeneratedRevision(files.revisions(revisions), change, proven.unproven(), proven.todos());
	}

	/** A table under another name may have columns under other names. */
	private GeneratorOptions decided(GeneratorOptions options, RenameDecision decision) {
		List<String> renames = new ArrayList<>(options.renames());
		Set<String> declined = new LinkedHashSet<>();
		int decisions;
		do {
			decisions = renames.size() + declined.size();
			Set<String> taken = new HashSet<>();
			for (PossibleRename rename : compare(new GeneratorOptions(renames, true)).possibleRenames()) {
				PossibleRename open = new PossibleRename(rename.from(),
						rename.candidates()
							.stream()
							.filter((name) -> !declined.contains(rename.option(name)))
							.filter((name) -> !taken.contains(rename.table() + name))
							.toList());
				if (open.candidates().isEmpty()) {
					continue;
				}
				String name = decision.decide(open);
				if (name != null) {
					renames.add(open.option(name));
					taken.add(open.table() + name);
				}
				else {
					open.candidates().forEach((candidate) -> declined.add(open.option(candidate)));
				}
			}
		}
		while (renames.size() + declined.size() > decisions);
		return new GeneratorOptions(renames, List.copyOf(declined), options.allowDrops());
	}

	private SchemaChange compare(GeneratorOptions options) {
		return this.generator.compare(this.migrations.managed(), this.migrations.created(), options);
	}

	/** What waits for a person need not run before that. */
	private ProvenChange prove(SchemaChange change, List<ChangePart> parts) {
		try {
			return new ProvenChange(this.generator.prove(this.migrations.managed(), change, parts), null);
		}
		catch (UnprovenChangeException ex) {
			if (parts.stream().noneMatch((part) -> (part.upgrade() + part.downgrade()).contains(Todo.MARK))) {
				throw ex;
			}
			return new ProvenChange(parts, ProvenChange.WAITING);
		}
	}

	private void requireHeads() {
		MigrationsStatus status = this.migrations.check().status();
		if (!status.unknown().isEmpty()) {
			throw new MigrationsException(
					"The database has the revision '%s', which no file of this build has."
						.formatted(status.unknown().get(0)),
					"Run the build that it came from, or correct the version table with 'migrations stamp --purge'.");
		}
		if (status.behindHeads() > 0 || status.state() == MigrationsState.RUNNING) {
			throw new MigrationsException(
					"Target database is not up to date: it is at %s, and %s pending to all heads.".formatted(
							Rows.describe(status.current()),
							(status.behindHeads() == 1) ? "1 revision is" : status.behindHeads() + " revisions are"),
					"Bring it up with the command 'migrations upgrade heads', and run this again.");
		}
	}

}
