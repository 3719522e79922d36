package dev.migrations.revision;

import java.util.HashMap;
import java.util.Map;

/**
 * Why we do not answer as Alembic does.
 *
 * @param number the number of the defect in our inventory of the semantics of Alembic
 * @param reason what happens there, and what we do
 */
public record AlembicDefect(int number, String reason) {

	private static final AlembicDefect REDUNDANT_DEPENDENCY = new AlembicDefect(1,
			"A dependency that another dependency implies ends the upgrade with a KeyError; we run it.");

	private static final AlembicDefect SEVERAL_STAMPS = new AlembicDefect(3,
			"Each target of a stamp is computed from the first rows, so heads that were rows are lost; we keep them.");

	private static final AlembicDefect PAST_END = new AlembicDefect(4,
			"Steps past the end are an AssertionError in an upgrade; we say so.");

	private static final AlembicDefect NOTHING_OF_BRANCH = new AlembicDefect(4,
			"label@-1 with nothing of the label applied is an AssertionError; we say so.");

	private static final AlembicDefect RANGE_OVER_DEPENDENCY = new AlembicDefect(4,
			"A range of history whose ends only a dependency connects is an AssertionError; we say so.");

	private static final AlembicDefect THREE_ENDS = new AlembicDefect(4,
			"A range with two colons is a ValueError; we say what a range looks like.");

	private static final AlembicDefect IMPLIED_ROWS_REFUSED = new AlembicDefect(5,
			"Rows that imply each other make every upgrade fail; we accept and repair them.");

	private static final AlembicDefect IMPLIED_ROWS_WRITTEN = new AlembicDefect(5,
			"Undoing or stamping leaves rows that others imply; ours are the maximal applied revisions.");

	private static final AlembicDefect MISSING = new AlembicDefect(6,
			"A missing parent is a warning and a KeyError; we name it, with its file.");

	private static final AlembicDefect DUPLICATE = new AlembicDefect(6,
			"Two files with one identifier are a warning and odd answers; we name both.");

	private static final AlembicDefect FIRST_ROW = new AlembicDefect(8,
			"Steps down from several rows begin at the first that the table returns; we ask which.");

	/** The cases with which we differ, by name. */
	public static final Map<String, AlembicDefect> CASES = new HashMap<>();

	static {
		add(REDUNDANT_DEPENDENCY, "257 #1", "297 #2");
		add(SEVERAL_STAMPS, "121 #4");
		add(PAST_END, "1 #6", "9 #3", "105 #8", "225 #10");
		add(NOTHING_OF_BRANCH, "153 #4");
		add(RANGE_OVER_DEPENDENCY, "9 #6");
		add(THREE_ENDS, "73 #7");
		add(IMPLIED_ROWS_REFUSED, "97 #7", "97 #9", "97 #11");
		add(IMPLIED_ROWS_WRITTEN, "25 #6", "25 #7", "161 #5", "openstack/neutron #17", "openstack/neutron #37");
		add(MISSING, "129 #0", "129 #1", "129 #2", "209 #0", "209 #1", "209 #2");
		add(DUPLICATE, "193 #0", "193 #1", "193 #2");
		add(FIRST_ROW, "17 #5", "73 #1", "105 #7", "145 #1", "145 #8", "145 #10", "openstack/neutron #12",
				"openstack/neutron #13");
	}

	private static void add(AlembicDefect defect, String... cases) {
		for (String name : cases) {
			CASES.put(name, defect);
		}
	}

}
