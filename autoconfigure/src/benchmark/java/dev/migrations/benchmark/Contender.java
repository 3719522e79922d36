package dev.migrations.benchmark;

import javax.sql.DataSource;

/**
 * A tool that is measured.
 */
interface Contender {

	/** Its name in the table. */
	String name();

	/**
	 * Do what is measured, which is what a service does with it at each start unless
	 * something else is said: find out what there is to do, and do it. Everything that a
	 * start costs is part of this, reading the revisions included; the JVM is not.
	 */
	void start(DataSource database) throws Exception;

}
