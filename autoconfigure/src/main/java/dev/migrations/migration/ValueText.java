package dev.migrations.migration;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Values as PostgreSQL reads them from text.
 */
final class ValueText {

	/** Those that say themselves as PostgreSQL reads them. */
	private static final Set<Class<?>> PLAIN = Set.of(String.class, Character.class, Boolean.class, Byte.class,
			Short.class, Integer.class, Long.class, Float.class, Double.class, java.math.BigInteger.class, UUID.class,
			LocalDate.class, LocalTime.class, LocalDateTime.class, OffsetTime.class, OffsetDateTime.class,
			Instant.class, Duration.class, Period.class);

	private ValueText() {
	}

	static String of(Object value) {
		if (PLAIN.contains(value.getClass())) {
			return value.toString();
		}
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (value instanceof ZonedDateTime time) {
			return time.toOffsetDateTime().toString();
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		if (value instanceof byte[] bytes) {
			return "\\x" + HexFormat.of().formatHex(bytes);
		}
		if (value instanceof Collection<?> list) {
			return array(list.toArray());
		}
		if (value.getClass().isArray()) {
			return array(value);
		}
		throw new IllegalArgumentException("A value of %s cannot be written as PostgreSQL reads it: pass it as a string"
			.formatted(value.getClass()));
	}

	private static String array(Object array) {
		StringJoiner text = new StringJoiner(",", "{", "}");
		for (int i = 0; i < Array.getLength(array); i++) {
			text.add(element(Array.get(array, i)));
		}
		return text.toString();
	}

	private static String element(@Nullable Object value) {
		if (value == null) {
			return "NULL";
		}
		if (!(value instanceof byte[]) && (value.getClass().isArray() || value instanceof Collection)) {
			return of(value);
		}
		return '"' + of(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
