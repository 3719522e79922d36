package dev.migrations.benchmark;

/**
 * Measures one thing.
 */
interface Experiment {

	/** The name by which it is chosen. */
	String name();

	/** Measure, and add the figures to the report as they come. */
	void run(Report report) throws Exception;

}
