package dev.migrations.cli;

import dev.migrations.execution.LockHolder;
import dev.migrations.execution.LockRelease;
import picocli.CommandLine.Command;

/**
 * Takes a lease away from the run that has it.
 */
@Command(name = "release", description = "Take a lease away from the run that has it, and is dead.",
		footer = "An advisory lock goes with its session: then it says how to end that, and ends with 1.")
final class LockReleaseCommand extends ReportCommand {

	LockReleaseCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		LockRelease release = migrations().lock().release();
		if (json()) {
			output().json(release);
		}
		LockHolder holder = release.holder();
		if (holder == null) {
			say("The migrations lock is free: there is nothing to release.");
			return ExitCode.DONE;
		}
		if (!release.released()) {
			output().problem("The migrations lock is held by %s, and was not released. %s".formatted(holder.describe(),
					release.action()));
			return ExitCode.FAILED;
		}
		say("Released the lease of %s.".formatted(holder.describe()));
		return ExitCode.DONE;
	}

	private void say(String text) {
		if (!json()) {
			output().line(text);
		}
	}

}
