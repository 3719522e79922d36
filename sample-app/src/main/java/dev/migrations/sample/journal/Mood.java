package dev.migrations.sample.journal;

import java.util.Set;

/**
 * How the writer of an entry felt. It is the PostgreSQL type {@code mood}.
 */
public enum Mood {

	CALM, HAPPY, LOW, SAD, TIRED;

	/** The moods that a writer may want to be warned of. */
	public static final Set<Mood> LOW_ONES = Set.of(LOW, SAD);

}
