package dev.migrations.cli;

/**
 * How a command ends.
 */
final class ExitCode {

	/** It did what it was asked to do. */
	static final int DONE = 0;

	/** It failed. */
	static final int FAILED = 1;

	/** It was not understood. */
	static final int USAGE = 2;

	/** It found what it was asked to look for. */
	static final int FOUND = 3;

	private ExitCode() {
	}

}
