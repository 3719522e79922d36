package dev.migrations.execution;

/**
 * A listener made its step fail. The message is what it said.
 */
final class ListenerFailure extends RuntimeException {

	private final MigrationListener listener;

	ListenerFailure(MigrationListener listener, Exception error) {
		super((error.getMessage() != null) ? error.getMessage() : error.toString(), error);
		this.listener = listener;
	}

	/** What people call the listener. */
	String listener() {
		return this.listener.getClass().getName();
	}

}
