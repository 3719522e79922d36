package dev.migrations.script;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads and writes the date of a revision file: ISO 8601, with a {@code T} or a space,
 * with or without fractions of a second and offset. Without an offset it is UTC.
 */
final class CreateDate {

	private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.appendLiteral('T')
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.appendPattern("[ ][XXX][XX][X]")
		.toFormatter()
		.withResolverStyle(ResolverStyle.STRICT);

	private CreateDate() {
	}

	/** A date to the second, as {@link #parse} reads it. */
	static String format(OffsetDateTime date) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
	}

	/** The date that a text says, if it is one. */
	static Optional<OffsetDateTime> parse(String text) {
		try {
			TemporalAccessor date = FORM.parseBest(text.replaceFirst(" ", "T"), OffsetDateTime::from,
					LocalDateTime::from);
			return Optional
				.of((date instanceof OffsetDateTime exact) ? exact : ((LocalDateTime) date).atOffset(ZoneOffset.UTC));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
