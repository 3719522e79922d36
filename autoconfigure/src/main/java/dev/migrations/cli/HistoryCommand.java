package dev.migrations.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.migrations.command.ListedRevision;
import dev.migrations.command.RevisionDescriptor;
import dev.migrations.command.RevisionDetailsDescriptor;
import dev.migrations.command.StatusDescriptor.HistoryDescriptor;
import dev.migrations.execution.HistoryEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Lists revisions.
 */
@Command(name = "history", description = "Show the revisions, newest first.")
final class HistoryCommand extends ReportCommand {

	private static final int LOG = 1000;

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = { "-r", "--rev-range" }, paramLabel = "RANGE",
			description = "Only a part: START:END, START:, :END; also -3:current, label@base:, ...")
	private @Nullable String range;

	@Option(names = { "-i", "--indicate-current" }, description = "Mark where the database is.")
	private boolean indicateCurrent;

	@Option(names = "--pending", description = "Only what 'upgrade' would run now, in this order.")
	private boolean pending;

	@Option(names = "--graph", description = "Draw how they hang together; what is applied is a *, what is not an o.")
	private boolean graph;

	@Option(names = "--sql", description = "With -v, show the SQL of both directions.")
	private boolean sql;

	@Option(names = "--log", description = "Show what was run on the database, newest first.")
	private boolean log;

	HistoryCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		refuse(this.pending && this.range != null, "--pending has a range of its own: leave --rev-range out.");
		refuse(this.sql && !verbose() && !json(), "--sql shows the SQL below each revision: add -v.");
		refuse(this.pending && this.graph, "--pending is a list: leave --graph out.");
		refuse(this.log && (this.pending || this.graph || this.range != null),
				"--log is about what was run, not about revisions: leave the other options out.");
		if (this.log) {
			log(migrations().log(LOG));
		}
		else {
			revisions(listed());
		}
		return ExitCode.DONE;
	}

	private void refuse(boolean wrong, String reason) {
		if (wrong && this.spec != null) {
			throw new ParameterException(this.spec.commandLine(), reason);
		}
	}

	private List<ListedRevision> listed() {
		if (this.pending) {
			return migrations().pending();
		}
		String wanted = (this.range != null) ? this.range : ":";
		return (this.indicateCurrent || this.graph) ? migrations().historyWithStanding(wanted)
				: migrations().history(wanted);
	}

	private void revisions(List<ListedRevision> revisions) {
		RevisionSql scripts = new RevisionSql(migrations().offline());
		if (json()) {
			output().json(revisions.stream().map(this::describe).toList());
		}
		else if (this.graph) {
			new HistoryDrawing(text()).lines(revisions).forEach(output()::line);
		}
		else if (verbose()) {
			for (ListedRevision revision : revisions) {
				text().block(revision).forEach(output()::line);
				(this.sql ? scripts.lines(revision.id()) : Collections.<String>emptyList()).forEach(output()::line);
			}
		}
		else {
			revisions.forEach((revision) -> output().line(text().history(revision)));
		}
	}

	private Map<String, Object> describe(ListedRevision revision) {
		Map<String, Object> members = this.sql
				? Json.members(
						RevisionDetailsDescriptor.of(revision.id().value(), migrations().scripts(), true).orElseThrow())
				: Json.members(RevisionDescriptor.of(revision));
		if (revision.standing() != null) {
			members.put("standing", revision.standing().name().toLowerCase(Locale.ROOT));
		}
		return members;
	}

	private void log(List<HistoryEntry> entries) {
		if (json()) {
			output().json(entries.stream().map(HistoryDescriptor::of).toList());
			return;
		}
		List<String> lines = new ArrayList<>();
		entries.forEach((entry) -> lines.addAll(new LogLine(entry).lines(verbose())));
		lines.forEach(output()::line);
	}

}
