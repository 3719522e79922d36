package dev.migrations.actuate.endpoint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers and times as a person reads them. Times are in UTC.
 */
final class Figures {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private Figures() {
	}

	static String day(Instant instant) {
		return DAY.format(instant);
	}

	static String second(Instant instant) {
		return SECOND.format(instant) + " UTC";
	}

	/**
	 * A duration: {@code 15 ms}, {@code 2.4 s}, {@code 3 min 20 s}, {@code 2 h 5 min}.
	 */
	static String duration(long millis) {
		if (millis < 1000) {
			return millis + " ms";
		}
		if (millis < 60_000) {
			return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
		}
		long seconds = millis / 1000;
		if (seconds < 3600) {
			return "%d min %d s".formatted(seconds / 60, seconds % 60);
		}
		return "%d h %d min".formatted(seconds / 3600, seconds % 3600 / 60);
	}

	/**
	 * A number and what is counted: {@code 1 revision}, {@code 3 revisions}.
	 */
	static String count(int number, String noun) {
		return number + " " + ((number == 1) ? noun : noun + "s");
	}

}
