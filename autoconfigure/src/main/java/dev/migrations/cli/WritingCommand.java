package dev.migrations.cli;

import dev.migrations.command.HookRun;
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
		for (HookRun hook : written.hooks()) {
			output().note("Hook '%s' is done.%s".formatted(hook.command(),
					hook.output().isEmpty() ? "" : "\n" + hook.output()));
		}
		if (json()) {
			output().json(WrittenDescriptor.of(written));
		}
		else {
			output().line("Generating %s ...  done".formatted(written.file()));
		}
		return ExitCode.DONE;
	}

}
