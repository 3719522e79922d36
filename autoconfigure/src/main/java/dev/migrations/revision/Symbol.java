package dev.migrations.revision;

import org.jspecify.annotations.Nullable;

/**
 * The words that stand for revisions without naming one.
 */
enum Symbol {

	/** The one head by down revision. */
	HEAD("head"),

	/** All heads that nothing depends on either; of a branch, all by down revision. */
	HEADS("heads"),

	/** Before everything. */
	BASE("base"),

	/** What the version table holds. */
	CURRENT("current");

	private final String word;

	Symbol(String word) {
		this.word = word;
	}

	/**
	 * Return the symbol that a word is, {@code null} if it is none.
	 */
	static @Nullable Symbol of(String word) {
		for (Symbol symbol : values()) {
			if (symbol.word.equals(word)) {
				return symbol;
			}
		}
		return null;
	}

}
