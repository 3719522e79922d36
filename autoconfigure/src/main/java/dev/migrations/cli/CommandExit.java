package dev.migrations.cli;

/**
 * Ends the process. Tests put something else in its place, through the bootstrap
 * registry.
 */
@FunctionalInterface
interface CommandExit {

	/**
	 * End.
	 * @param code 0 if it is done, 1 if it failed, 2 if the command was not understood, 3
	 * if it found something
	 */
	void exit(int code);

}
