package dev.migrations.cli;

import java.util.List;
import java.util.Locale;

import dev.migrations.command.RenameDecision;
import dev.migrations.diff.PossibleRename;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether something has only got another name. Whatever is no clear yes is a no.
 */
record RenameQuestion(Prompt prompt) implements RenameDecision {

	@Override
	public @Nullable String decide(PossibleRename rename) {
		List<String> names = rename.candidates();
		String kind = rename.isColumn() ? "column" : "table";
		if (names.size() == 1) {
			String answer = answer("Is \"%s\" the %s \"%s\" under another name, and keeps what is in it? [y/N] "
				.formatted(rename.table() + names.get(0), kind, rename.from()));
			return (answer.equals("y") || answer.equals("yes")) ? names.get(0) : null;
		}
		StringBuilder question = new StringBuilder(
				"Has the %s \"%s\" only got another name, and keeps what is in it?\n".formatted(kind, rename.from()));
		for (int i = 0; i < names.size(); i++) {
			question.append("  %d  %s\n".formatted(i + 1, rename.table() + names.get(i)));
		}
		String answer = answer(question.append("Its number, or nothing if it is none of them: ").toString());
		return answer.matches("\\d{1,4}") && Integer.parseInt(answer) >= 1 && Integer.parseInt(answer) <= names.size()
				? names.get(Integer.parseInt(answer) - 1) : null;
	}

	private String answer(String question) {
		String answer = this.prompt.ask(question);
		return (answer != null) ? answer.strip().toLowerCase(Locale.ROOT) : "";
	}

}
