package dev.migrations.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A comment that directs: {@code -- migrate: upgrade}.
 *
 * @param kind what it says
 * @param text what follows that word, empty but for {@link Kind#TODO}, {@link Kind#CODE}
 * and {@link Kind#MALFORMED}
 * @param position where it is
 */
record Mark(Kind kind, String text, SourcePosition position) implements Piece {

	/** What marks say. */
	enum Kind {

		/** The statements of the upgrade follow. */
		UPGRADE,

		/** The statements of the downgrade follow. */
		DOWNGRADE,

		/** Statements follow that run outside a transaction. */
		AUTOCOMMIT,

		/** The end of these. */
		END,

		/** Something that a person has to decide first. */
		TODO,

		/** A step of a revision in Java that is no SQL, with what it is. */
		CODE,

		/** No mark, though it seems to be meant as one; the text says why. */
		MALFORMED;

		/** The words that a mark may say. */
		static final List<String> WORDS = Arrays.stream(values())
			.filter((kind) -> kind != MALFORMED && kind != CODE)
			.map(Kind::word)
			.toList();

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	boolean beginsSection() {
		return this.kind == Kind.UPGRADE || this.kind == Kind.DOWNGRADE;
	}

	/** How it is written. */
	@Override
	public String toString() {
		return "-- migrate: " + this.kind.word();
	}

}
