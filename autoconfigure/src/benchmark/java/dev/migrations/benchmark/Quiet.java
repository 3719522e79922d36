package dev.migrations.benchmark;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns off the loggers of the JDK, which one of the tools uses where no application has
 * bridged them: what a log line costs is the application's choice.
 */
final class Quiet {

	private static final Logger ROOT = Logger.getLogger("");

	private Quiet() {
	}

	static void please() {
		ROOT.setLevel(Level.OFF);
	}

}
