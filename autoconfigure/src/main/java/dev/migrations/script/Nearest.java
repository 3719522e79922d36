package dev.migrations.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds what a person may have meant by a misspelt word.
 */
final class Nearest {

	private Nearest() {
	}

	/**
	 * The known word that is closest to a text.
	 * @param most how many characters may be added, taken away or replaced
	 */
	static Optional<String> to(String text, Collection<String> known, int most) {
		return known.stream()
			.min(Comparator.comparingInt((word) -> distance(text, word)))
			.filter((word) -> distance(text, word) <= most);
	}

	/** Levenshtein's distance. */
	static int distance(String a, String b) {
		int[] above = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			above[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int[] row = new int[b.length() + 1];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int replaced = above[j - 1] + ((a.charAt(i - 1) == b.charAt(j - 1)) ? 0 : 1);
				row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
			}
			above = row;
		}
		return above[b.length()];
	}

}
