package dev.migrations.model;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the script that Hibernate writes. Hibernate flushes after each command, so that
 * nothing has to be split, whatever a command holds.
 */
final class CommandRecorder extends Writer {

	private final StringBuilder pending = new StringBuilder();

	private final List<String> commands = new ArrayList<>();

	@Override
	public void write(char[] characters, int offset, int length) {
		this.pending.append(characters, offset, length);
	}

	@Override
	public void flush() {
		String command = this.pending.toString().strip();
		this.pending.setLength(0);
		String text = command.endsWith(";") ? command.substring(0, command.length() - 1).stripTrailing() : command;
		if (!text.isEmpty()) {
			this.commands.add(text);
		}
	}

	@Override
	public void close() {
		flush();
	}

	/** What was written, in its order, without semicolons at the ends. */
	List<String> commands() {
		return List.copyOf(this.commands);
	}

}
