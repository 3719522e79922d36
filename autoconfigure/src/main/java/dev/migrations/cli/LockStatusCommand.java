package dev.migrations.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.migrations.execution.LockHolder;
import dev.migrations.execution.LockStatus;
import picocli.CommandLine.Command;

/**
 * Says who works on the schema.
 */
@Command(name = "status", description = "Show who holds the lock.")
final class LockStatusCommand extends ReportCommand {

	LockStatusCommand(CommandSession session) {
		super(session);
	}

	@Override
	public Integer call() {
		LockStatus status = migrations().lock().status();
		LockHolder holder = status.holder();
		if (json()) {
			Map<String, Object> members = new LinkedHashMap<>();
			members.put("free", status.isFree());
			members.putAll(Json.members(status));
			output().json(members);
		}
		else {
			output().line((holder != null) ? "The migrations lock is held by %s.".formatted(holder.describe())
					: "The migrations lock is free.");
		}
		return ExitCode.DONE;
	}

}
