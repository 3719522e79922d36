package dev.migrations.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.migrations.command.RenameDecision;
import dev.migrations.diff.PossibleRename;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether something has only got another name. Whatever is no clear yes is a no.
 */
record RenameQuestion(Prompt prompt) implements RenameDecision {

	private static final Set<String> YES = Set.of("y", "yes");

	private static final Set<String> NO = Set.of("", "n", "no");

	@Override
	public @Nullable String decide(PossibleRename rename) {
		List<String> names = rename.candidates();
		String kind = rename.isColumn() ? "column" : "table";
		if (names.size() == 1) {
			return isYes("Is \"%s\" the %s \"%s\" under another name, and keeps what is in it? [y/N] "
				.formatted(rename.table() + names.get(0), kind, rename.from())) ? names.get(0) : null;
		}
		StringBuilder question = new StringBuilder(
				"Has the %s \"%s\" only got another name, and keeps what is in it?\n".formatted(kind, rename.from()));
		for (int i = 0; i < names.size(); i++) {
			question.append("  %d  %s\n".formatted(i + 1, rename.table() + names.get(i)));
		}
		return number(question.append("Its number, or nothing if it is none of them: ").toString(), names);
	}

	private boolean isYes(String question) {
		String answer = answer(question);
		while (!YES.contains(answer) && !NO.contains(answer)) {
			answer = answer("\"%s\" is neither: y for yes, n or nothing for no: ".formatted(answer));
		}
		return YES.contains(answer);
	}

	private @Nullable String number(String question, List<String> names) {
		String answer = answer(question);
		while (!answer.isEmpty() && !isNumber(answer, names.size())) {
			answer = answer(
					"\"%s\" is none of them: a number from 1 to %d, or nothing: ".formatted(answer, names.size()));
		}
		return answer.isEmpty() ? null : names.get(Integer.parseInt(answer) - 1);
	}

	private static boolean isNumber(String answer, int last) {
		return answer.matches("\\d{1,4}") && Integer.parseInt(answer) >= 1 && Integer.parseInt(answer) <= last;
	}

	/** Where nothing more comes, it is no. */
	private String answer(String question) {
		String answer = this.prompt.ask(question);
		return (answer != null) ? answer.strip().toLowerCase(Locale.ROOT) : "";
	}

}
