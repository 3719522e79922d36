package dev.migrations.migration;

/**
 * Ends a call without a database where the migration asks for one.
 */
class DatabaseRequiredException extends RuntimeException {

	DatabaseRequiredException(Call call) {
		super("%s needs a database".formatted(call));
	}

}
