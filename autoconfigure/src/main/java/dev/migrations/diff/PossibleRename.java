package dev.migrations.diff;

import java.util.List;
import java.util.stream.Collectors;

/**
 * That something which goes may be what comes, under another name: it has the same shape.
 *
 * @param from the table that goes, or the column: {@code users.mail}
 * @param candidates the names of what it may have become, without that of its table
 */
public record PossibleRename(String from, List<String> candidates) {

	public PossibleRename {
		candidates = List.copyOf(candidates);
	}

	/**
	 * Whether it is a column, not a table.
	 */
	public boolean isColumn() {
		return this.from.contains(".");
	}

	/**
	 * The table of a column and a dot, empty for a table.
	 */
	public String table() {
		return this.from.substring(0, this.from.lastIndexOf('.') + 1);
	}

	/**
	 * What a person types to say that it is so: {@code users.mail=email}.
	 * @param candidate one of the names
	 */
	public String option(String candidate) {
		return this.from + "=" + candidate;
	}

	/** In a few words, with what to do. */
	String text() {
		String names = this.candidates.stream().map((name) -> table() + name).collect(Collectors.joining(" or "));
		String options = this.candidates.stream()
			.map((name) -> "--rename " + option(name))
			.collect(Collectors.joining(" or "));
		return "%s may be %s under another name: %s keeps what is in it".formatted(names, this.from, options);
	}

}
