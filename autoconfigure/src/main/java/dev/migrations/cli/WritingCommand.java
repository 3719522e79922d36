package dev.migrations.cli;

import java.util.List;
import java.util.Map;

import dev.migrations.command.WrittenRevision;

/**
 * A command that writes a revision file.
 */
abstract class WritingCommand extends ReportCommand {

	WritingCommand(CommandSession session) {
		super(session);
	}

	/** Say what was written, as Alembic does. */
	final int report(WrittenRevision written) {
		return report(List.of(written));
	}

	/**
	 * Say what was written. For programs it is the first, which has those that follow it
	 * in it.
	 */
	final int report(List<WrittenRevision> revisions) {
		revisions.stream()
			.flatMap((written) -> written.hooks().stream())
			.forEach((hook) -> output().note("Hook '%s' is done.%s".formatted(hook.command(),
					hook.output().isEmpty() ? "" : "\n" + hook.output())));
		if (revisions.stream().anyMatch((written) -> !written.file().toString().endsWith(".sql"))) {
			output().note("Compile it before the next command: revisions in Java are read from the class path.");
		}
		if (json()) {
			Map<String, Object> members = Json.members(WrittenDescriptor.of(revisions.get(0)));
			if (revisions.size() > 1) {
				members.put("following", revisions.stream().skip(1).map(WrittenDescriptor::of).toList());
			}
			output().json(members);
		}
		else {
			revisions.forEach((written) -> output().line("Generating %s ...  done".formatted(written.file())));
		}
		return ExitCode.DONE;
	}

}
