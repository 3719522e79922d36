package dev.migrations.execution;

import java.util.Collection;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How the constants of a statement of our own get into its text.
 */
sealed interface Constants permits Constants.Literals, PreparedStatements.Parameters {

	/** They are written into it. */
	Constants LITERALS = new Literals();

	/**
	 * A constant of the type {@code text}.
	 * @return an SQL expression
	 */
	String text(@Nullable String value);

	/**
	 * A constant of the type {@code text[]}.
	 * @return an SQL expression
	 */
	String array(Collection<String> values);

	/**
	 * Writes constants as literals.
	 */
	record Literals() implements Constants {

		@Override
		public String text(@Nullable String value) {
			return (value != null) ? Quoting.literal(value) : "null";
		}

		@Override
		public String array(Collection<String> values) {
			return values.stream().map(Quoting::literal).collect(Collectors.joining(", ", "array[", "]::text[]"));
		}

	}

}
