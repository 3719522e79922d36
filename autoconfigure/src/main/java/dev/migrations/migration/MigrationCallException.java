package dev.migrations.migration;

/**
 * A call of {@link Operations} that cannot be where it is.
 */
public class MigrationCallException extends RuntimeException {

	private final CallSite at;

	MigrationCallException(Call call, String problem) {
		super("%s %s".formatted(call, problem));
		this.at = call.at();
	}

	/**
	 * Where the call stands.
	 */
	public CallSite at() {
		return this.at;
	}

}
