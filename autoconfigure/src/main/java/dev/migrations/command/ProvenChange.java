package dev.migrations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.autogenerate.ChangePart;
import dev.migrations.script.Todo;

import org.jspecify.annotations.Nullable;

/**
 * A change after it was tried.
 *
 * @param parts its parts, which say what of them waits for a person
 * @param reason why nothing of it is proven, {@code null} if all but that is
 */
record ProvenChange(List<ChangePart> parts, @Nullable String reason) {

	static final String WAITING = "it waits for what is marked as todo";

	/**
	 * What is not proven that could be if nobody had to decide anything, in words;
	 * {@code null} if there is nothing.
	 */
	@Nullable String unproven() {
		String waiting = this.parts.stream()
			.flatMap((part) -> part.waiting().stream())
			.distinct()
			.collect(Collectors.joining("; "));
		return (this.reason != null || waiting.isEmpty()) ? this.reason : waiting(waiting);
	}

	/**
	 * What a person has to decide, with the direction that waits for it.
	 */
	List<String> todos() {
		List<String> todos = new ArrayList<>();
		for (ChangePart part : this.parts) {
			add(todos, "upgrade", part.upgrade());
			add(todos, "downgrade", part.downgrade());
		}
		return todos;
	}

	private static void add(List<String> todos, String direction, String text) {
		text.lines()
			.filter((line) -> line.startsWith(Todo.MARK))
			.forEach((line) -> todos.add(direction + ": " + line.substring(Todo.MARK.length()).strip()));
	}

	/** What stands at the end of a file. */
	static String remark(ChangePart part) {
		String waiting = part.waiting().isEmpty() ? "" : waiting(String.join("; ", part.waiting()));
		return part.unproven() + (part.unproven().isEmpty() || waiting.isEmpty() ? "" : "; ") + waiting;
	}

	private static String waiting(String statements) {
		return "%s; %s".formatted(statements, WAITING);
	}

}
