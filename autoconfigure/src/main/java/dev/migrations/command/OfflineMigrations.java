package dev.migrations.command;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.migrations.execution.DatabaseUnreachableException;
import dev.migrations.execution.OfflineResult;
import dev.migrations.execution.OfflineRunner;
import dev.migrations.execution.OfflineStart;
import dev.migrations.execution.PlannedRun;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionRange;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.revision.UnknownRevisionException;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.ScriptOutline;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Migrations} would do, as SQL. Scripts are for {@code psql}: each leaves a
 * database exactly as the method of the same name would, with its version rows and its
 * history, and refuses a database that is not where it begins. They are written as they
 * are made, a piece at a time; the same revisions give the same text.
 */
public final class OfflineMigrations {

	private final RevisionScripts scripts;

	private final MigrationsSettings settings;

	private final OfflineRunner runner;

	OfflineMigrations(RevisionScripts scripts, MigrationsSettings settings, OfflineRunner runner) {
		this.scripts = scripts;
		this.settings = settings;
		this.runner = runner;
	}

	/**
	 * Write the script of an upgrade. No database is asked.
	 * @param target {@code start:target}; or a target alone, to begin at nothing
	 * @param out where to write the script
	 * @return what it does
	 * @throws MigrationsException if there is no such upgrade, a revision of it cannot be
	 * run, or it cannot be written
	 */
	public OfflineResult upgrade(String target, Appendable out) {
		if (isRange(target)) {
			RevisionRange range = RevisionRange.parseOffline(target);
			return this.runner.write(upgradeTo(end(range)), OfflineStart.GIVEN, rows(range.start()), out);
		}
		return this.runner.write(upgradeTo(RevisionTarget.parse(target)), OfflineStart.NOTHING, new TreeSet<>(), out);
	}

	/**
	 * Write the script of an upgrade that begins where the database is.
	 * @param target a revision identifier in any of its forms but a range
	 * @param out where to write the script
	 * @return what it does
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if there is no such upgrade, a revision of it cannot be
	 * run, or it cannot be written
	 */
	public OfflineResult upgradeFromDatabase(String target, Appendable out) {
		return this.runner.writeFromDatabase(upgradeTo(RevisionTarget.parse(target)), out);
	}

	/**
	 * Write the script of a downgrade.
	 * @param target {@code start:target}; or a target alone, to begin where the database
	 * is
	 * @param out where to write the script
	 * @return what it does
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if there is no such downgrade, a revision of it cannot
	 * be undone, or it cannot be written
	 */
	public OfflineResult downgrade(String target, Appendable out) {
		if (isRange(target)) {
			RevisionRange range = RevisionRange.parseOffline(target);
			return this.runner.write(new DowngradeRequest(graph(), end(range)), OfflineStart.GIVEN, rows(range.start()),
					out);
		}
		return this.runner.writeFromDatabase(new DowngradeRequest(graph(), RevisionTarget.parse(target)), out);
	}

	/**
	 * Write the script that sets the version table. No database is asked.
	 * @param targets revision identifiers; one of them may be {@code start:target}, else
	 * it begins at nothing
	 * @param out where to write the script
	 * @return what it does
	 * @throws MigrationsException if they cannot be set, or it cannot be written
	 */
	public OfflineResult stamp(List<String> targets, Appendable out) {
		List<RevisionRange> ranges = targets.stream()
			.filter(OfflineMigrations::isRange)
			.map(RevisionRange::parseOffline)
			.toList();
		if (ranges.stream().map(RevisionRange::start).distinct().count() > 1) {
			throw new MigrationsException(
					"Stamp operation with --sql only supports a single starting revision at a time; there are several in '%s'."
						.formatted(String.join(" ", targets)),
					"Begin all ranges at the same revision, or leave the start out and give --from-database.");
		}
		List<RevisionTarget> ends = targets.stream()
			.map((target) -> isRange(target) ? end(RevisionRange.parseOffline(target)) : RevisionTarget.parse(target))
			.toList();
		boolean given = !ranges.isEmpty();
		return this.runner.write(new StampRequest(graph(), ends, false),
				given ? OfflineStart.GIVEN : OfflineStart.NOTHING,
				given ? rows(ranges.get(0).start()) : new TreeSet<>(), out);
	}

	/**
	 * Write the script that sets the version table, beginning where the database is.
	 * @param targets revision identifiers
	 * @param out where to write the script
	 * @return what it does
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if they cannot be set, or it cannot be written
	 */
	public OfflineResult stampFromDatabase(List<String> targets, Appendable out) {
		return this.runner.writeFromDatabase(new StampRequest(graph(), parse(targets), false), out);
	}

	/**
	 * Write the script that sets the version table whatever it holds, also where it holds
	 * what is no revision. No database is asked.
	 * @param targets revision identifiers
	 * @param out where to write the script
	 * @return what it does
	 * @throws MigrationsException if they cannot be set, or it cannot be written
	 */
	public OfflineResult stampPurged(List<String> targets, Appendable out) {
		SortedSet<RevisionId> rows = graph().stamp(parse(targets), List.of(), true).rowsAfter();
		return this.runner.writePurge(rows, out);
	}

	/**
	 * Write the script that makes the tables which keep the records, where they are
	 * missing.
	 */
	public void ensureVersion(Appendable out) {
		this.runner.writeTables(out);
	}

	/**
	 * Say what {@link Migrations#upgrade(String)} would do now. It changes nothing.
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if the upgrade could not be run
	 */
	public PlannedRun planUpgrade(String target) {
		return this.runner.plan(upgradeTo(RevisionTarget.parse(target)));
	}

	/**
	 * Say what {@link Migrations#downgrade(String)} would do now. It changes nothing.
	 * @throws DatabaseUnreachableException if the database does not answer
	 * @throws MigrationsException if the downgrade could not be run
	 */
	public PlannedRun planDowngrade(String target) {
		return this.runner.plan(new DowngradeRequest(graph(), RevisionTarget.parse(target)));
	}

	/**
	 * The SQL of a revision in both directions, as it is in its file, or as it is made by
	 * its class.
	 * @return its sections
	 * @throws UnknownRevisionException if there is no such revision
	 * @throws MigrationsException if its file cannot be read, or not be understood
	 */
	public @Nullable ScriptOutline sql(RevisionId id) {
		return this.scripts.get(id).outline(true);
	}

	private UpgradeRequest upgradeTo(RevisionTarget target) {
		return new UpgradeRequest(this.scripts, target, this.settings.baseline());
	}

	private SortedSet<RevisionId> rows(@Nullable RevisionTarget start) {
		return (start != null) ? new TreeSet<>(graph().offlineRows(start)) : new TreeSet<>();
	}

	private static RevisionTarget end(RevisionRange range) {
		return Objects.requireNonNull(range.end());
	}

	private static boolean isRange(String target) {
		return target.contains(":");
	}

	private static List<RevisionTarget> parse(List<String> targets) {
		return targets.stream().map(RevisionTarget::parse).toList();
	}

	private RevisionGraph graph() {
		return this.scripts.graph();
	}

}
