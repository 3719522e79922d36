package dev.migrations.sample.user;

import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * How a user likes the service to behave. It is kept as one JSON document, so that a new
 * preference needs no new column.
 *
 * @param language the tag of a language, such as {@code en-GB}
 * @param weeklyDigest whether to send a summary of the week
 * @param quietFrom the local time from which not to disturb, {@code null} for never
 * @param quietUntil the local time until which not to disturb, {@code null} for never
 */
public record Preferences(String language, boolean weeklyDigest, @Nullable LocalTime quietFrom,
		@Nullable LocalTime quietUntil) {

	static final Preferences DEFAULTS = new Preferences("en", false, null, null);

}
