package dev.migrations.script;

import java.util.Set;

/**
 * Whether a semicolon ends a statement: not within parentheses, and not within the
 * {@code BEGIN ATOMIC ... END} of a function. As {@code psql} does, it takes any
 * {@code BEGIN} of a {@code CREATE [OR REPLACE] FUNCTION | PROCEDURE} for one, and knows
 * that {@code CASE} has an {@code END} of its own.
 */
final class Nesting {

	private static final int WORDS_THAT_TELL = 4;

	private static final Set<String> ROUTINES = Set.of(" create function", " create procedure",
			" create or replace function", " create or replace procedure");

	private int parentheses;

	private int bodies;

	private String beginning = "";

	private int words;

	private boolean routine;

	void open() {
		this.parentheses++;
	}

	void close() {
		this.parentheses = Math.max(0, this.parentheses - 1);
	}

	/** Whether it has to be told the words that come. */
	boolean wantsWords() {
		return this.words < WORDS_THAT_TELL || this.routine;
	}

	/**
	 * A word without quotes.
	 * @param word in lower case
	 */
	void word(String word) {
		if (this.words < WORDS_THAT_TELL) {
			this.words++;
			this.beginning += " " + word;
			this.routine |= ROUTINES.contains(this.beginning);
		}
		if (!this.routine || this.parentheses > 0) {
			return;
		}
		if (word.equals("begin") || (word.equals("case") && this.bodies > 0)) {
			this.bodies++;
		}
		else if (word.equals("end") && this.bodies > 0) {
			this.bodies--;
		}
	}

	/** Whether it ends in the midst of something. */
	boolean isOpen() {
		return this.parentheses > 0 || this.bodies > 0;
	}

	/** What has to come before it can end. */
	String expected() {
		return (this.parentheses > 0) ? ")" : "END";
	}

}
