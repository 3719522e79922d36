package dev.migrations.revision;

import java.util.function.Supplier;

/**
 * Lets a table of a test name a failure beside results: {@code !MultipleHeads} stands for
 * a {@link MultipleHeadsException}.
 */
final class Failures {

	private Failures() {
	}

	static String or(Supplier<String> answer) {
		try {
			return answer.get();
		}
		catch (MigrationsException ex) {
			return "!" + ex.getClass().getSimpleName().replace("Exception", "");
		}
	}

}
