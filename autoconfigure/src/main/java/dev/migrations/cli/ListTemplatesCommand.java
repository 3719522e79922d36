package dev.migrations.cli;

import java.util.List;
import java.util.concurrent.Callable;

import dev.migrations.script.ScriptTemplate;
import picocli.CommandLine.Command;

/**
 * Lists what a new revision file can be made from.
 */
@Command(name = "list-templates", aliases = "list_templates",
		description = "Show what a new revision file can be made from.")
final class ListTemplatesCommand implements Callable<Integer> {

	private final CommandSession session;

	ListTemplatesCommand(CommandSession session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		List<ScriptTemplate> templates = this.session.files().templates();
		this.session.output().line("Available templates:");
		this.session.output().line("");
		for (int i = 0; i < templates.size(); i++) {
			this.session.output().line(templates.get(i).name() + ((i == 0) ? " (used)" : ""));
		}
		return ExitCode.DONE;
	}

}
