package dev.migrations.execution;

/**
 * Which of PostgreSQL's processes have answered a connection. Between a server and a
 * client that are connected directly, it is always the one.
 */
final class Backend {

	private final int announced;

	/** The one that answered last, 0 if none has. */
	private int last;

	private boolean moved;

	/**
	 * Create a record of the processes of a connection.
	 * @param announced the one that announced itself when the connection was made; a
	 * pooler announces itself
	 */
	Backend(int announced) {
		this.announced = announced;
	}

	/**
	 * One of them has answered.
	 */
	void answered(int pid) {
		this.moved |= this.last != 0 && this.last != pid;
		this.last = pid;
	}

	/**
	 * Whether the one that answers is the one that announced itself, so that there is
	 * nobody between.
	 */
	boolean isDirect() {
		return !this.moved && this.last == this.announced;
	}

	/**
	 * Whether different ones have answered.
	 */
	boolean hasMoved() {
		return this.moved;
	}

}
